import { expect, test } from 'vitest';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { makeHook } from '@/lib/testing/hook-resources';
import { type CheckedDraft, checkDraft, toDraftErrors } from './check-draft';
import { makeDraft, toDraft } from './make-draft';
import { toHookInput } from './to-hook-input';

const toErrors = (checked: CheckedDraft) => (checked.ok ? {} : Object.fromEntries(checked.errors));

const custom = {
  url: 'https://example.com/x',
  method: 'PUT',
  payload: { text: '{{ entity.username }}', nested: { n: 1, list: [true, null] } },
  payload_format: false,
  body: 'a "body"\n',
  body_format: false,
  headers: { 'Content-Type': 'application/json', 'x-empty.name': 'v' },
  headers_format: true,
  secret: null,
  ssl_verify: true,
};

test.each([
  makeHook({ snooze: 90, on_change: false, label: 'A name', enabled: false, event: null }),
  makeHook({ config: { ...makeHook({}).config, headers: { 'x-a': '1', 'X-B': 'two words' } } }),
  makeHook({ handler: 'webhook-custom', config: custom }),
  makeHook({ handler: 'webhook-custom', config: { ...custom, payload: null, body: null } }),
  makeHook({ handler: 'log', config: {} }),
  makeHook({ handler: 'lambda', config: { functions: ['return 1', 'return 2'] } }),
  makeHook({
    delivery: {
      timeoutMs: 1_234,
      retryScheduleSeconds: [1, 90, 5_400],
      concurrency: 3,
      successRule: 'any',
      jsonHelper: true,
    },
  }),
  makeHook({ delivery: { ...DeliverySettings.parse({}), retryScheduleSeconds: [] } }),
])('what is stored comes back unchanged from the form (%#)', (hook) => {
  const checked = checkDraft(toDraft(hook));
  if (!checked.ok) throw new Error(JSON.stringify([...checked.errors]));
  const { source, event, snooze, on_change, handler, config } = hook;
  expect(checked.kong).toEqual({ source, event, snooze, on_change, handler, config });
  expect(checked.hookline).toEqual({
    label: hook.label,
    enabled: hook.enabled,
    delivery: hook.delivery,
  });
});

test('a stored secret is not sent unless it is replaced or cleared', () => {
  const hook = makeHook({
    config: { url: 'https://example.com/x', headers: {}, secret: '********', ssl_verify: false },
    has_secret: true,
  });
  const draft = toDraft(hook);
  const secretOf = (secret: typeof draft.secret) => toHookInput({ ...draft, secret }).kong.config;
  expect(secretOf(draft.secret)).not.toHaveProperty('secret');
  expect(secretOf({ kind: 'replace', value: 'changed' })).toHaveProperty('secret', 'changed');
  expect(secretOf({ kind: 'none', value: '' })).toHaveProperty('secret', null);
});

test('verification of certificates begins as the gateway version has it', () => {
  expect(makeDraft({ compatibility: '3.4' }).sslVerify).toBe(false);
  expect(makeDraft({ compatibility: '3.14' }).sslVerify).toBe(true);
});

test('an empty draft lacks its source and its URL', () => {
  const checked = checkDraft(makeDraft({ compatibility: '3.4' }));
  expect(toErrors(checked)).toEqual({
    source: 'This field is required.',
    url: 'This field is required.',
  });
});

test('each error lands on the control it is about', () => {
  const draft = {
    ...toDraft(makeHook({ handler: 'webhook-custom', config: custom })),
    url: 'example.com',
    method: 'post',
    headers: [
      { name: 'x-a', value: '1' },
      { name: 'X-A', value: '2' },
      { name: 'bad name', value: '3' },
      { name: 'x-b', value: '' },
    ],
    payload: '{"text": ',
    secret: { kind: 'replace' as const, value: '' },
    snooze: 'a while',
    timeout: 'long',
    retrySchedule: '5 s, later',
    concurrency: '1000',
    label: 'x'.repeat(121),
  };
  const checked = checkDraft(draft);
  expect(Object.keys(toErrors(checked)).sort()).toEqual([
    'concurrency',
    'headers.1.name',
    'headers.2.name',
    'headers.3.value',
    'label',
    'method',
    'payload',
    'retrySchedule',
    'secret.value',
    'snooze',
    'timeout',
    'url',
  ]);
});

test('a payload that is JSON but no object is refused', () => {
  const draft = toDraft(makeHook({ handler: 'webhook-custom', config: custom }));
  const checked = checkDraft({ ...draft, payload: '[1, 2]' });
  expect(toErrors(checked)).toEqual({
    payload: 'Must be a JSON object: { "key": value }.',
  });
});

test('shows server errors at their controls, and the others above the form', () => {
  const draft = {
    ...toDraft(makeHook({ handler: 'lambda', config: { functions: ['a', 'b'] } })),
    headers: [{ name: 'x.y', value: '1' }],
  };
  const errors = toDraftErrors(
    [
      ['event', 'unknown event of source crud: cats'],
      ['config.functions.1', 'Error parsing function: 1: unexpected symbol'],
      ['config.headers.x.y', 'length must be at least 1'],
      ['config.colour', 'unknown field'],
    ],
    draft,
  );
  expect(Object.fromEntries(errors)).toEqual({
    event: 'unknown event of source crud: cats',
    'functions.1.code': 'Error parsing function: 1: unexpected symbol',
    'headers.0.value': 'This field must not be empty.',
    root: 'config.colour: unknown field',
  });
});

import { expect, test } from 'vitest';
import { checkDraft } from '../form/check-draft';
import { makeDraft } from '../form/make-draft';
import { renderStarter, type SampleEvent } from './render-starter';
import { toStarterDraft } from './starter';
import { STARTERS } from './starters';

const base = makeDraft({ compatibility: '3.4' }, { source: 'crud', event: 'consumers' });
const HOSTILE = `"quoted" \\ 'single'\nline\ttab </script> {{ x }} {% end %} & <b> \u2028 日本 🙂 \u0000\u001f`;

const crud = (entity: unknown): SampleEvent => ({
  source: 'crud',
  event: 'consumers',
  data: { operation: 'create', schema: 'consumers', entity },
});
const EVENTS: [string, SampleEvent][] = [
  ['a plain entity', crud({ id: 'id-1', username: 'arya' })],
  ['hostile values', crud({ id: HOSTILE, username: HOSTILE })],
  ['empty values', crud({ id: null, username: null, name: '' })],
  ['an entity without names', crud({})],
  ['values of other kinds', crud({ id: 12.5, username: { a: [1] }, name: false })],
  [
    'an event without an entity',
    { source: 'balancer', event: 'health', data: { health: HOSTILE } },
  ],
];

// Every text in a JSON value, at any depth.
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

for (const starter of STARTERS) {
  test.each(EVENTS)(`${starter.name} sends JSON of its own shape for %s`, (_, event) => {
    const sent = renderStarter(toStarterDraft(starter, base), event);
    if (!sent.ok) throw new Error(sent.message);
    const body: unknown = JSON.parse(sent.body);
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
          : typeof value;
    expect(shape(body)).toEqual(shape(starter.payload));
  });

  test(`${starter.name} names its event, and hands values on unchanged`, () => {
    const sent = renderStarter(toStarterDraft(starter, base), crud({ id: '1', username: HOSTILE }));
    if (!sent.ok) throw new Error(sent.message);
    const texts = textsOf(JSON.parse(sent.body)).join('|');
    expect(texts).toContain('crud');
    expect(texts).toContain('consumers');
    expect(texts).toContain(HOSTILE);
    expect(sent.headers).toMatchObject({ 'Content-Type': 'application/json' });
  });

  test(`${starter.name} is complete: nothing has to be added before it is saved`, () => {
    expect(checkDraft(toStarterDraft(starter, base)).ok).toBe(true);
  });
}

test.each(['slack', 'discord', 'telegram'])('%s reads as a sentence', (id) => {
  const starter = STARTERS.find((each) => each.id === id);
  if (!starter) throw new Error(`there is no template ${id}`);
  const draft = toStarterDraft(starter, base);
  const textOf = (event: SampleEvent) => {
    const sent = renderStarter(draft, event);
    return sent.ok ? textsOf(JSON.parse(sent.body)).join('|') : sent.message;
  };
  expect(textOf(crud({ id: '1', username: 'arya' }))).toContain('Consumer arya was created');
  const health = { source: 'balancer', event: 'health', data: {} };
  expect(textOf(health)).toContain('balancer health');
});

test('a starter keeps what the hook listens to and is called', () => {
  const named = { ...base, label: 'Mine', snooze: '5 s' };
  const [starter] = STARTERS;
  if (!starter) throw new Error('there are starters');
  expect(toStarterDraft(starter, named)).toMatchObject({
    source: 'crud',
    event: 'consumers',
    label: 'Mine',
    snooze: '5 s',
  });
});

test('the URL of an inbox stays, any other is replaced by the placeholder', () => {
  const [slack] = STARTERS;
  if (!slack) throw new Error('there is no template');
  const inbox = `http://127.0.0.1:8001/receive/${'t'.repeat(43)}`;
  expect(toStarterDraft(slack, { ...base, url: inbox }).url).toBe(inbox);
  expect(toStarterDraft(slack, { ...base, url: 'https://example.com' }).url).toBe(slack.url);
});

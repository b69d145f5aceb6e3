import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { makeHook } from '@/lib/testing/hook-resources';
import { makeDraft, toDraft } from '../form/make-draft';
import { toHookInput } from '../form/to-hook-input';
import { fromValues } from './from-values';
import { readText } from './read-text';
import { toCurl } from './to-curl';
import { toShownHook } from './to-shown-hook';

const blank = makeDraft({ compatibility: '3.4' });
const hostile = {
  ...blank,
  source: 'crud',
  event: 'consumers',
  handler: 'webhook-custom' as const,
  url: "https://example.com/it's?a=1&b=$HOME",
  headers: [{ name: 'x-quote', value: `it's "quoted" \\ $(id) \`id\` {{ entity["a"] }}` }],
  payload: '{"text": "a \\"b\\" \'c\' ünïcode 🙂 {* entity.username *}\\n!"}',
  body: "line one\nline 'two' \\n %s {% if a then %}$'x'{% end %}",
  snooze: '90 s',
  onChange: false,
};
const target = { engineUrl: 'http://127.0.0.1:8001', hookId: null };

test('bash hands curl exactly the hook that is shown', () => {
  const { values } = toShownHook(hostile);
  const args = execFileSync(
    'bash',
    ['-c', toCurl(values, target).replace(/^curl/, "printf '%s\\0'")],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', HOOKLINE_TOKEN: 'a token' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  ).split('\0');
  expect(args.slice(0, 4)).toEqual(['-X', 'POST', 'http://127.0.0.1:8001/event-hooks', '-H']);
  expect(args).toContain('Kong-Admin-Token: a token');
  expect(JSON.parse(args[args.indexOf('--data-raw') + 1] ?? '')).toEqual(values);
});

test.each([
  hostile,
  { ...blank, source: 'crud', url: 'https://example.com', handler: 'webhook' as const },
  { ...blank, source: 'dao:crud', event: 'create', handler: 'log' as const },
  {
    ...blank,
    source: 'crud',
    handler: 'lambda' as const,
    functions: [{ code: "return function () return 'a' end" }, { code: 'return 2' }],
  },
])('what is shown fills the same form again, as curl, JSON and YAML (%#)', (draft) => {
  const { values } = toShownHook(draft);
  const wanted = toHookInput(draft).kong;
  for (const text of [toCurl(values, target), JSON.stringify(values, null, 2), stringify(values)]) {
    const read = readText(text, parse);
    const filled = fromValues(read.values ?? {}, blank);
    expect(filled.warnings).toEqual([]);
    expect(toHookInput(filled.draft).kong).toEqual(wanted);
  }
});

test('neither a typed secret nor a credential is shown, and a stored one is left out', () => {
  const typed = { ...hostile, secret: { kind: 'replace' as const, value: 'hunter2' } };
  const headers = [{ name: 'Authorization', value: 'Bearer hunter3' }];
  const shown = toShownHook({ ...typed, headers });
  expect(JSON.stringify(shown)).not.toContain('hunter');
  expect(shown.masked).toEqual(['secret', 'Authorization']);
  const stored = toShownHook(toDraft(makeHook({ has_secret: true })));
  expect(stored.keepsSecret).toBe(true);
  expect(stored.values.config).not.toHaveProperty('secret');
});

test('a stored hook is changed in place', () => {
  expect(toCurl({}, { ...target, hookId: 'h1' })).toMatch(
    /^curl -X PATCH http:\/\/127\.0\.0\.1:8001\/event-hooks\/h1 /,
  );
});

test('what does not fit is said and left out, the rest is filled', () => {
  const { draft, fields, warnings } = fromValues(
    {
      id: 'x',
      source: 'crud',
      handler: 'fax',
      colour: 'red',
      snooze: 'soon',
      config: { url: 'https://a', secret: '********', ssl_verify: 'yes' },
    },
    blank,
  );
  expect(draft).toEqual({ ...blank, source: 'crud', url: 'https://a' });
  expect(fields).toEqual(['source', 'config.url']);
  expect(warnings).toEqual([
    'The value of handler is invalid and is ignored.',
    'The field colour does not exist and is ignored.',
    'The value of snooze is invalid and is ignored.',
    'The secret is masked; enter it again.',
    'The value of config.ssl_verify is invalid and is ignored.',
  ]);
});

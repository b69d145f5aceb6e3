import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toByteString } from '../lua/values/byte-string';
import { makeTestSession } from './testing/make-test-session';

type Case = { template: string; expected: string };

const cases = readFileSync(new URL('./fixtures/odd-templates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

/** The context of every case. */
const CONTEXT = `{
  source = 'crud', event = 'consumers', operation = 'create', n = 3, yes = true, no = false,
  empty = '', list = {1, 2, 3}, html = '<b>"T&J\\'s"/</b>', tpl = '[{{ n }}]',
  entity = {
    username = 'bob', tags = {'a', 'b'}, meta = {plan = 'gold'}, f = function() return '<f>' end,
  },
  users = {{name = 'Ann'}, {name = 'Bob & Co'}}, f = function(x) return x end,
}`;

const quote = (text: string) =>
  text
    .replace(/0x[0-9a-f]{6,}/g, 'ADDR')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\${byte.charCodeAt(0)}`);

function answer(template: string): string {
  const session = makeTestSession(template);
  if (!session.ok)
    return `ERR ${session.error.valueType}:${quote(toByteString(session.error.message))}`;
  const { error, output } = session.render(session.makeContext({ context_lua: CONTEXT }));
  if (error) return `ERR ${error.valueType}:${quote(toByteString(error.message))}`;
  return output === undefined ? 'OK nil:nil' : `OK ${typeof output}:${quote(String(output))}`;
}

describe('lua-resty-template 2.0 on unusual templates', () => {
  test.each(cases)('$template', ({ template, expected }) => {
    expect(answer(template)).toBe(expected);
  });
});

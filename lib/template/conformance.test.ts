import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toByteString } from '../lua/values/byte-string';
import { type Context, makeTestSession } from './testing/make-test-session';

type Case = Context & {
  name: string;
  template: string;
  renders?: number;
  output?: string | null;
  output_b64?: string;
  outputs?: (string | null)[];
  error?: string;
  error_type?: string;
  normalized?: string[];
};

const file = new URL('./fixtures/resty-template.jsonl', import.meta.url);
const cases: Case[] = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

const maskAddresses = (text: string) => text.replace(/0x[0-9a-f]{6,}/g, '0xADDR');

/** The expected output of a case, as bytes. */
function toExpected(example: Case): unknown {
  if (example.error !== undefined)
    return { error: toByteString(example.error), type: example.error_type ?? 'string' };
  if (example.output_b64 !== undefined) return [atob(example.output_b64)];
  const outputs = example.outputs ?? [example.output ?? null];
  return outputs.map((output) => (output === null ? undefined : toByteString(output)));
}

describe('lua-resty-template 2.0', () => {
  it('matches all recorded cases', () => {
    expect(cases).toHaveLength(301);
  });

  it.each(cases.map((example) => [example.name, example] as const))(
    'renders %s [6-syntax]',
    (_, example) => {
      const session = makeTestSession(example.template);
      let got: unknown;
      if (!session.ok) {
        got = { error: toByteString(session.error.message), type: session.error.valueType };
      } else {
        const context = session.makeContext(example);
        const outputs: unknown[] = [];
        for (let turn = 0; turn < (example.renders ?? 1); turn++) {
          const { error, output } = session.render(context);
          if (error) got = { error: toByteString(error.message), type: error.valueType };
          outputs.push(output);
        }
        got ??= outputs;
      }
      const shown = JSON.stringify(got);
      const wanted = JSON.stringify(toExpected(example));
      expect(example.normalized ? maskAddresses(shown) : shown).toBe(wanted);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { parseBatch, toBatchText } from './batch-text';
import type { SandboxJob } from './job';

const carry = (jobs: SandboxJob[]) => {
  const bytes = Buffer.from(toBatchText(jobs));
  return parseBatch(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
};

describe('a batch on its way to a thread', () => {
  test('arrives as its jobs, with what they share and what is not parsed', () => {
    const jobs = [
      { kind: 'a', shared: '{"who":"é"}', input: '["é\\u0000"]', raw: '{"text":"é"}' },
      { kind: 'b', input: '1' },
      { kind: 'a', shared: '{"who":"é"}', input: '2', raw: '{ }' },
      { kind: 'a', shared: '{"who":"é"}', input: '2', raw: '[]' },
      { kind: 'a', shared: '"other"', input: '3', raw: '' },
      { kind: 'a', input: '3' },
      { kind: 'a', input: '3' },
    ];
    expect(carry(jobs)).toEqual([
      { kind: 'a', shared: { who: 'é' }, input: ['é\0'], raw: '{"text":"Ã©"}' },
      { kind: 'b', shared: undefined, input: 1, raw: '' },
      { kind: 'a', shared: { who: 'é' }, input: 2, raw: '{ }' },
      { kind: 'a', shared: { who: 'é' }, input: 2, raw: '[]' },
      { kind: 'a', shared: 'other', input: 3, raw: '' },
      { kind: 'a', shared: undefined, input: 3, raw: '' },
      { kind: 'a', shared: undefined, input: 3, raw: '' },
    ]);
  });

  test('writes once what several share', () => {
    const shared = '"something long"';
    const text = toBatchText([
      { kind: 'a', shared, input: '1' },
      { kind: 'a', shared, input: '2' },
    ]);
    expect(text.split(shared)).toHaveLength(2);
  });
});

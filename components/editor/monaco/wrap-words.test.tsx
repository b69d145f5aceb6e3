import { expect, test } from 'vitest';
import { wrapWords } from './wrap-words';

test('a message is broken at its spaces only', () => {
  const text = 'print is nil in the profile sandbox. strict and lax have it';
  const lines = wrapWords(text, 20).split('\n');
  expect(lines).toEqual(['print is nil in the', 'profile sandbox.', 'strict and lax have', 'it']);
  expect(lines.join(' ')).toBe(text);
});

test('a long word stays whole, and a short message stays on one line', () => {
  expect(wrapWords('a kong.log.inspect(data) b', 5)).toBe('a\nkong.log.inspect(data)\nb');
  expect(wrapWords('a b', 3)).toBe('a b');
});

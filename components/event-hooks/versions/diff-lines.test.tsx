import { expect, test } from 'vitest';
import { diffLines } from './diff-lines';

const MARKS = { same: ' ', removed: '-', added: '+' };
const write = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => MARKS[kind] + text);

test('a changed line stands between those that stayed', () => {
  expect(write('a\nb\nc', 'a\nB\nc')).toEqual([' a', '-b', '+B', ' c']);
});

test('equal strings have no difference, and an empty one is a line', () => {
  expect(write('a\nb', 'a\nb')).toEqual([' a', ' b']);
  expect(write('', 'a')).toEqual(['-', '+a']);
});

test('a line that moved is told by the least that changes', () => {
  expect(write('a\nb\nc\nd', 'b\nc\nd\na')).toEqual(['-a', ' b', ' c', ' d', '+a']);
});

test('lines that repeat are not counted twice', () => {
  expect(write('x\nx', 'x')).toEqual([' x', '-x']);
  expect(write('x', 'x\nx')).toEqual([' x', '+x']);
});

test('both strings can be read back from their difference', () => {
  const words = ['a', 'b', 'c', 'a', '', 'b', 'd'];
  for (let seed = 1; seed < 60; seed += 1) {
    const pick = (step: number) =>
      words.filter((_, index) => (index * step + seed) % 3 !== 0).join('\n');
    const [before, after] = [pick(seed), pick(seed + 1)];
    const lines = diffLines(before, after);
    const read = (without: string) =>
      lines
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('\n');
    expect(read('added')).toBe(before);
    expect(read('removed')).toBe(after);
  }
});

test('very long strings that differ throughout are shown as replaced', () => {
  const many = (word: string) =>
    Array.from({ length: 1_500 }, (_, at) => `${word}${at}`).join('\n');
  const lines = diffLines(many('a'), many('b'));
  expect(lines).toHaveLength(3_000);
  expect(lines.slice(0, 1_500).every(({ kind }) => kind === 'removed')).toBe(true);
});

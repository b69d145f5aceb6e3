import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { splitShell } from './split-shell';
import { quoteShell } from './to-curl';

// What bash itself makes of a line, word by word.
const askBash = (line: string): string[] =>
  execFileSync('bash', ['-c', `for word in ${line}; do printf '%s\\0' "$word"; done`], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
    .split('\0')
    .slice(0, -1);

const HOSTILE = [
  "it's",
  '"double"',
  'back\\slash',
  '$HOME `id` $(id)',
  'line\nline\n\ttab',
  '!history * ? [a] {b,c} ~ # & ; | < >',
  'ünïcode 日本 🙂',
  "'",
  "''",
  '',
  ' ',
  '-d',
  '=x',
  '{{ entity.username }} {* entity["a"] *} {% if a then %}',
];

test('a quoted text is the same text to bash, and to the reader of pasted lines', () => {
  const line = HOSTILE.map(quoteShell).join(' ');
  expect(askBash(line)).toEqual(HOSTILE);
  expect(splitShell(line)).toEqual({ words: HOSTILE, warnings: [] });
});

test.each([
  String.raw`a 'b c' "d e" f\ g`,
  String.raw`"a \"b\" \\ \$ \x" 'a \n'`,
  String.raw`$'a\n\t\'b\' \x41 \u00fc \101 \\'`,
  `a'b'"c"$'d'e`,
  'a \\\n  b',
  '"a\\\nb"',
  `'two\nlines'`,
])('quotes and escapes are read as bash reads them: %s', (line) => {
  expect(splitShell(line)).toEqual({ words: askBash(line), warnings: [] });
});

test('what is not part of the command, or would be expanded, is said', () => {
  expect(splitShell('curl a | jq .')).toEqual({
    words: ['curl', 'a'],
    warnings: ['The text after | is ignored.'],
  });
  expect(splitShell('"Bearer $TOKEN"')).toEqual({
    words: ['Bearer $TOKEN'],
    warnings: ['The shell variable $TOKEN is not expanded.'],
  });
  expect(splitShell("a 'b c").warnings).toEqual(['A quote is not closed.']);
});

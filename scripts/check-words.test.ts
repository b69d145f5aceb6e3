import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'check-words.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Checks one file and returns the line and the word of each finding. */
const check = (name: string, ...lines: string[]) => {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  const found = [...stderr.matchAll(/:(\d+) "(.*?)" →/g)].map(
    ([, line, word]) => `${line} ${word}`,
  );
  return { status, found };
};

describe('the check of the words', () => {
  it('names line and word in comments, strings, text between tags and names', () => {
    expect(
      check(
        'list.tsx',
        '/** Answers the rows. */',
        'export const toRemark = () => <p>Nothing was held back here.</p>;',
        "export const title = 'The complaint of a field';",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the checked file
        'export const line = `It holds back ${toRemark} and more`;',
      ),
    ).toEqual({
      status: 1,
      found: ['1 Answers', '2 toRemark', '2 held back', '3 complaint', '4 holds back'],
    });
  });

  it('finds words that a line end parts', () => {
    expect(check('a.ts', '// What comes late is held', '// back until then.').found).toEqual([
      '1 held back',
    ]);
  });

  it('passes the other senses of a word', () => {
    expect(
      check(
        'a.ts',
        '// The IP address of the peer takes the place of its name; HTTP POST is sent at once.',
        '// Rooms share a file in place of a copy, to four decimal places.',
        "export const inboxFields = ['answers', 'held_back'];",
        'export type Inbox = { answers: string[]; held_back: number };',
      ),
    ).toEqual({ status: 0, found: [] });
  });

  it('passes code, links and the names of modules', () => {
    expect(
      check(
        'a.md',
        'Set `answers`, as [the reference](docs/answers.md) says.',
        '```',
        'remark',
        '```',
      ),
    ).toEqual({ status: 0, found: [] });
    expect(check('a.ts', "import { x } from './remark list';", 'x();')).toEqual({
      status: 0,
      found: [],
    });
  });
});

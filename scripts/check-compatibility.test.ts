import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'check-compatibility.mjs');
const run = (...options: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...options], {
    encoding: 'utf8',
  });
  return { status, problems: stderr.split('\n').filter((line) => line !== '') };
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compatibility-'));
  mkdirSync(join(root, 'docs'));
  mkdirSync(join(root, 'lib'));
});
afterEach(() => rmSync(root, { recursive: true }));

const writeTable = (...rows: string[]) =>
  writeFileSync(join(root, 'docs/compatibility.md'), `# Rules\n\n${rows.join('\n')}\n`);
// The tag is put together here, so that this file claims nothing itself.
const writeTest = (file: string, title: string, ...ids: string[]) => {
  const tags = ids.map((id) => ` [${id}]`).join('');
  writeFileSync(join(root, 'lib', file), `it('${title}${tags}', () => {});\n`);
};
const check = (...options: string[]) => run('--root', root, ...options);

describe('the compatibility table', () => {
  it('has one owner for each rule of the specification', () => {
    expect(run()).toEqual({ status: 0, problems: [] });
  });
});

describe('the check of the compatibility table', () => {
  it('accepts a rule that names its one test, and --write fills the names in', () => {
    writeTable('| `1.1-a` | rule | same | | |', '| `2-b` | rule | deviation | why | |');
    writeTest('x.test.ts', 'does a | b', '1.1-a', '2-b');
    expect(check()).toMatchObject({ status: 1 });
    expect(check('--write')).toEqual({ status: 0, problems: [] });
    expect(readFileSync(join(root, 'docs/compatibility.md'), 'utf8')).toBe(
      '# Rules\n\n' +
        '| `1.1-a` | rule | same | | `lib/x.test.ts` › does a \\| b |\n' +
        '| `2-b` | rule | deviation | why | `lib/x.test.ts` › does a \\| b |\n',
    );
    expect(check()).toEqual({ status: 0, problems: [] });
  });

  it('refuses a rule without a test', () => {
    writeTable('| `1.1-a` | rule | same | | |');
    expect(check().problems).toEqual([
      expect.stringMatching(/^1\.1-a has no test: end the title of the one that owns it with/),
    ]);
  });

  it('refuses a rule whose test is gone', () => {
    writeTable('| `1.1-a` | rule | same | | `lib/x.test.ts` › does it |');
    expect(check().problems).toEqual([
      '1.1-a names `lib/x.test.ts` › does it, which does not exist or no longer claims it',
    ]);
  });

  it('refuses a rule with two tests', () => {
    writeTable('| `1.1-a` | rule | same | | `lib/x.test.ts` › one |');
    writeTest('x.test.ts', 'one', '1.1-a');
    writeTest('y.suite.ts', 'two', '1.1-a');
    expect(check().problems[0]).toBe('1.1-a has 2 owners:');
  });

  it('refuses a test that claims no rule', () => {
    writeTable('| `1.1-a` | rule | later | why | |');
    writeTest('x.test.ts', 'one', '9.9-z');
    expect(check().problems).toEqual(['`lib/x.test.ts` › one claims 9.9-z, which is not a rule']);
  });

  it('refuses later and deviation without a reason, and a test of what is later', () => {
    writeTable(
      '| `1-a` | rule | later | | |',
      '| `1-b` | rule | deviation | | |',
      '| `1-c` | rule | later | why | |',
      '| `1-d` | rule | maybe | | |',
      '| `1-c` | rule | later | why | |',
    );
    writeTest('x.test.ts', 'one', '1-c');
    const { problems } = check();
    expect(problems).toContain('1-a is "later" without a reason');
    expect(problems).toContain('1-b is "deviation" without a reason');
    expect(problems).toContain('1-c is "later", but `lib/x.test.ts` › one owns it');
    expect(problems).toContain('1-d has the unknown status "maybe"');
    expect(problems).toContain('1-c is there twice');
  });
});

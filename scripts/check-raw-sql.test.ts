import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'check-raw-sql.mjs');
const run = (...options: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...options], {
    encoding: 'utf8',
  });
  return { status, problems: stderr.split('\n').filter((line) => line !== '') };
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'raw-sql-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const check = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return run('--root', root);
};

describe('the product', () => {
  it('runs raw SQL only where the list allows it, and the list allows nothing in vain', () => {
    expect(run()).toEqual({ status: 0, problems: [] });
  });
});

describe('the check for raw SQL', () => {
  const STORE = 'lib/db/settings/settings-store.ts';
  const hint = 'use a Prisma model, or list it in check-raw-sql.mjs and decision 002';

  it.each([
    ['imports the PostgreSQL driver', "import type pg from 'pg';"],
    ['runs raw SQL through Prisma', 'prisma.$queryRawUnsafe(text)'],
    ['runs raw SQL through Prisma', 'prisma.$executeRaw`x`'],
    ['uses the connection pool', 'const { pool } = database;'],
    ['contains SQL', "const FIND = 'SELECT value FROM setting';"],
    ['contains SQL', "const CHANGE = 'UPDATE setting SET value = 1';"],
  ])('reports a store that %s: %s', (problem, text) => {
    expect(check(STORE, text)).toEqual({ status: 1, problems: [`${STORE} ${problem}: ${hint}`] });
  });

  it('accepts models, comments about SQL and tests', () => {
    expect(check(STORE, '// SELECT x FROM y\nprisma.setting.findMany();').status).toBe(0);
    expect(check('lib/db/x.db.test.ts', "pool.query('SELECT 1 FROM setting')").status).toBe(0);
  });

  it('allows each listed file only what its entry names', () => {
    expect(check('lib/db/sql/find.ts', "export const FIND = 'SELECT 1 FROM x';").status).toBe(0);
    expect(check('lib/db/sql/find.ts', "import pg from 'pg';").problems).toEqual([
      `lib/db/sql/find.ts imports the PostgreSQL driver: ${hint}`,
    ]);
  });
});

import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withStartLock } from './start-lock';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-lock-'));
  file = join(folder, 'postgres.lock');
});
afterEach(() => rm(folder, { recursive: true }));

const holdBy = (holder: object) => writeFile(file, JSON.stringify(holder));

describe('withStartLock', () => {
  test('lets one in at a time, and leaves no file', async () => {
    let inside = 0;
    const most: number[] = [];
    const enter = () =>
      withStartLock(file, async () => {
        inside += 1;
        most.push(inside);
        await readdir(folder);
        inside -= 1;
      });
    await Promise.all([enter(), enter(), enter(), enter()]);
    expect(most).toEqual([1, 1, 1, 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is given back when the work fails', async () => {
    await expect(withStartLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withStartLock(file, async () => 'in')).toBe('in');
  });

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, startedAt: null, host: hostname() }],
    ['an earlier process of our number', { pid: process.pid, startedAt: '1', host: hostname() }],
  ])('is taken from %s', async (_name, holder) => {
    await holdBy(holder);
    expect(await withStartLock(file, async () => 'in')).toBe('in');
  });

  test('is taken from another machine after two minutes', async () => {
    await holdBy({ pid: 1, startedAt: null, host: 'elsewhere' });
    const then = new Date(Date.now() - 121_000);
    await utimes(file, then, then);
    expect(await withStartLock(file, async () => 'in')).toBe('in');
  });

  test('says so when it cannot be made', async () => {
    const nowhere = join(folder, 'missing', 'postgres.lock');
    await expect(withStartLock(nowhere, async () => 'in')).rejects.toThrow(/ENOENT/);
  });
});

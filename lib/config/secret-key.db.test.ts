import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSecretKey } from './secret-key';

let parent: string;
let dataDir: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hookline-key-'));
  dataDir = join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true }));

describe('loadSecretKey', () => {
  test('creates one key for processes that start concurrently, readable only by its user', async () => {
    const keys = await Promise.all(
      Array.from({ length: 10 }, () => loadSecretKey({ secret: null, dataDir })),
    );
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect(await readdir(dataDir)).toEqual(['secret.key']);
    expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
  });

  test('finds the same key again', async () => {
    const first = await loadSecretKey({ secret: null, dataDir });
    expect(await loadSecretKey({ secret: null, dataDir })).toEqual(first);
  });

  test('derives the key from HOOKLINE_SECRET on every machine, without a file', async () => {
    const secret = 'the same words on each of the machines';
    const key = await loadSecretKey({ secret, dataDir });
    expect(await loadSecretKey({ secret, dataDir: parent })).toEqual(key);
    expect(await loadSecretKey({ secret: `${secret}!`, dataDir })).not.toEqual(key);
    expect(key).toHaveLength(32);
    expect(await readdir(parent)).toEqual([]);
  });

  test('does not replace a damaged key', async () => {
    await loadSecretKey({ secret: null, dataDir });
    await writeFile(join(dataDir, 'secret.key'), 'short');
    await expect(loadSecretKey({ secret: null, dataDir })).rejects.toThrow(
      /secret\.key: does not contain a key/,
    );
  });

  test('names the folder and the variable when the file cannot be created', async () => {
    await writeFile(join(parent, 'file'), '');
    const key = loadSecretKey({ secret: null, dataDir: join(parent, 'file', 'data') });
    await expect(key).rejects.toThrow(/HOOKLINE_DATA_DIR: .*file\/data\/secret\.key cannot be/);
  });
});

import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, rm, stat, truncate, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startFolders } from '../connection/find-upwards';
import { getNativeFolder } from './native-folder';
import { preparePrograms } from './programs';

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

let parent: string;
let native: string;
let dataDir: string;

// An installation by `npm ci --ignore-scripts`: no links, and here no execute bits either.
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hookline-programs-'));
  native = join(parent, 'installed', 'native');
  dataDir = join(parent, 'data');
  await mkdir(dataDir);
  const source = getNativeFolder(startFolders());
  const isNoLink = async (path: string) => !(await lstat(path)).isSymbolicLink();
  await cp(source, native, { recursive: true, filter: isNoLink });
  await cp(join(dirname(source), 'package.json'), join(dirname(native), 'package.json'));
  for (const name of ['initdb', 'postgres']) await chmod(join(native, 'bin', name), 0o644);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true });
});

const versionOf = (program: string, user?: typeof NOBODY) =>
  spawnSync(program, ['--version'], { encoding: 'utf8', cwd: '/', ...user }).stdout;

describe('preparePrograms', () => {
  test('completes an installation without links and execute bits, in place', async () => {
    const { initdb, postgres } = await preparePrograms({ native, user: null, dataDir });
    expect(initdb).toBe(join(native, 'bin/initdb'));
    expect(versionOf(initdb)).toMatch(/^initdb \(PostgreSQL\) 18/);
    expect(versionOf(postgres)).toMatch(/^postgres \(PostgreSQL\) 18/);
  });

  test.skipIf(!isRoot)('copies the programs when their user may not reach them', async () => {
    await chmod(parent, 0o755);
    await chmod(dirname(native), 0o700);
    const { initdb } = await preparePrograms({ native, user: NOBODY, dataDir });
    expect(initdb).toMatch(new RegExp(`^${dataDir}/`));
    expect(versionOf(initdb, NOBODY)).toMatch(/^initdb \(PostgreSQL\) 18/);
  });

  test.skipIf(!isRoot)(
    'copies them to the temporary folder when the data folder is no better',
    async () => {
      const reachable = await mkdtemp(join(tmpdir(), 'hookline-reachable-'));
      await chmod(reachable, 0o755);
      vi.stubEnv('TMPDIR', reachable);
      const { initdb } = await preparePrograms({ native, user: NOBODY, dataDir });
      expect(initdb).toMatch(new RegExp(`^${reachable}/`));
      expect(versionOf(initdb, NOBODY)).toMatch(/^initdb \(PostgreSQL\) 18/);
      await rm(reachable, { recursive: true });
    },
  );

  test.skipIf(!isRoot)('uses a copy again, unless something is missing from it', async () => {
    await chmod(parent, 0o755);
    await chmod(dirname(native), 0o700);
    const prepare = () => preparePrograms({ native, user: NOBODY, dataDir });
    const { postgres } = await prepare();
    const first = (await stat(postgres)).ino;
    await prepare();
    expect((await stat(postgres)).ino).toBe(first);

    await truncate(postgres, 100);
    await unlink(join(dirname(postgres), 'initdb'));
    const { initdb } = await prepare();
    expect(versionOf(initdb, NOBODY)).toMatch(/^initdb/);
    expect(versionOf(postgres, NOBODY)).toMatch(/^postgres/);
  });
});

import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedWorld,
  type EmbeddedWorlds,
  prepareEmbeddedWorlds,
} from '@/lib/testing/database/embedded-world';

const NOBODY = { uid: 65534, gid: 65534 };
// Has a passwd entry everywhere, and is not the one root chooses.
const DAEMON = { uid: 1, gid: 1 };
const isRoot = process.getuid?.() === 0;

let worlds: EmbeddedWorlds;
let world: EmbeddedWorld;

beforeAll(async () => {
  worlds = await prepareEmbeddedWorlds();
});
afterAll(() => worlds.remove());
beforeEach(async () => {
  world = await worlds.make({ created: true });
});
afterEach(() => world.remove());

const uidOfServer = async () => (await stat(`/proc/${world.getServer()}`)).uid;

/** An empty data folder that belongs to the user, and that it can reach. */
const freshFolder = async (uid: number) => {
  await chmod(world.parent, 0o755);
  world.dataDir = join(world.parent, 'fresh');
  await mkdir(world.dataDir);
  await chown(world.dataDir, uid, uid);
};

describe.skipIf(!isRoot)('the embedded server, for root', () => {
  test('runs as nobody, also below a folder that only root may enter', async () => {
    const app = await world.open();
    expect((await stat(world.parent)).mode & 0o077).toBe(0);
    expect((await stat(join(world.dataDir, 'postgres'))).uid).toBe(NOBODY.uid);
    expect(await uidOfServer()).toBe(NOBODY.uid);
    expect(await app.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('runs as the ordinary user that created the cluster', async () => {
    await freshFolder(DAEMON.uid);
    const first = await world.open(DAEMON);
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    await first.end('stopServer');
    expect(await (await world.open()).query('SELECT * FROM kept')).toEqual([{ one: 1 }]);
    expect(await uidOfServer()).toBe(DAEMON.uid);
  });

  test('of an ordinary user does not open what root created, and says what to do', async () => {
    await (await world.open()).end('stopServer');
    await chmod(world.parent, 0o755);
    await chown(world.dataDir, DAEMON.uid, DAEMON.gid);
    await expect(world.open(DAEMON)).rejects.toThrow(
      /DatabaseError: .*belongs to user id 65534.*runs as 1;.*chown/,
    );
  });

  test('needs a user with a name to be created by', async () => {
    await freshFolder(54_321);
    await expect(world.open({ uid: 54_321, gid: 54_321 })).rejects.toThrow(
      /DatabaseError: User id 54321 has no entry.*DATABASE_URL/,
    );
  });

  test('names the folder an ordinary user may not write to', async () => {
    await chmod(world.parent, 0o755);
    await expect(world.open(DAEMON)).rejects.toThrow(/data is not writable.*HOOKLINE_DATA_DIR/);
  });
});

import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { systemClock } from '@/lib/delivery/clock';
import { makeLanguages, type SandboxedLanguages } from '@/lib/languages/make-languages';
import { readAttempts } from '@/lib/testing/database/read-attempts';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeLambda } from '@/lib/testing/factories';
import { bundleProgram } from '@/lib/testing/programs/bundle-program';

let folder = '';
let child = '';
beforeAll(async () => {
  child = await bundleProgram('lib/sandbox/child/main.ts', 'lost-code-child');
  folder = join(dirname(child), `lost-code-${process.pid}`);
  const entry = await bundleProgram(
    'lib/testing/programs/fragile-languages.ts',
    'fragile-languages',
  );
  await mkdir(folder, { recursive: true });
  await copyFile(entry, join(folder, 'languages.mjs'));
  return () => rm(folder, { recursive: true });
});

let database: TestDatabase;
let languages: SandboxedLanguages;
let engine: ReturnType<ReturnType<typeof makeTestEngines>['makeEngine']>;
let engines: ReturnType<typeof makeTestEngines>;

beforeEach(async () => {
  await copyFile(child, join(folder, 'child.mjs'));
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  engines = makeTestEngines(database);
  languages = makeLanguages({ clock: systemClock }, { folder, threads: 1, wallMs: 60_000 });
  engine = engines.makeEngine({ sandboxRetryMs: 50 }, languages);
  await engine.start();
});
afterEach(async () => {
  await engine.close();
  await languages.sandbox.stop();
  await database.drop();
});

const saveLambda = (code: string, retryScheduleSeconds: number[] = [3_600]) => {
  const hook = makeLambda({ id: crypto.randomUUID(), config: { functions: [code] } });
  return engines.save(null, { ...hook, delivery: { ...hook.delivery, retryScheduleSeconds } });
};
const readDeliveries = async () =>
  (await database.pool.query('SELECT state, reason, tries FROM delivery ORDER BY id')).rows;
const breakChild = () => writeFile(join(folder, 'child.mjs'), 'process.exit(1);');

test('a process that is killed at work costs no delivery an attempt', async () => {
  const restarted = new Promise<void>((resolve) => {
    languages.sandbox.watch(({ kind }) => kind === 'restart' && resolve());
  });
  await saveLambda('quick');
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('recorded');
  await saveLambda('work');
  await engine.ingest([makeIncomingEvent()]);
  process.kill(languages.sandbox.pid() ?? 0, 'SIGKILL');
  await restarted;
  await engine.monitor.waitFor('attempted', 3);
  await engine.stop();
  expect(await readDeliveries()).toEqual(
    Array.from({ length: 3 }, () => ({ state: 'delivered', reason: null, tries: 1 })),
  );
});

test('while the process does not start, attempts are noted and not counted, then it delivers', async () => {
  await breakChild();
  await saveLambda('quick');
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('interrupted');
  await copyFile(child, join(folder, 'child.mjs'));
  await engine.monitor.waitFor('attempted');
  await engine.stop();
  expect(await readDeliveries()).toEqual([{ state: 'delivered', reason: null, tries: 1 }]);
  const [first, ...others] = await readAttempts(database);
  expect(first).toMatchObject({
    number: 1,
    outcome: 'interrupted',
    errorMessage: expect.stringContaining('The sandbox does not start'),
  });
  expect(others.at(-1)).toMatchObject({ number: 1, outcome: 'delivered' });
});

test('when it never starts, that counts in the end, with the reason', async () => {
  await breakChild();
  await saveLambda('quick', []);
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('attempted');
  await engine.stop();
  expect(await readDeliveries()).toEqual([
    { state: 'dead', reason: 'attempts_exhausted', tries: 1 },
  ]);
  const attempts = await readAttempts(database);
  expect(attempts.map(({ outcome }) => outcome)).toEqual([
    ...Array.from({ length: 5 }, () => 'interrupted'),
    'unreachable',
  ]);
  expect(attempts.at(-1)?.errorMessage).toContain('could not be run, 6 times in a row');
});

test('code that takes the process down every time costs an attempt, and only its own', async () => {
  await saveLambda('abort');
  await saveLambda('quick');
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('attempted', 2);
  await engine.stop();
  expect((await readDeliveries()).toSorted((a, b) => (a.state < b.state ? -1 : 1))).toEqual([
    { state: 'delivered', reason: null, tries: 1 },
    { state: 'retrying', reason: null, tries: 1 },
  ]);
  expect((await readAttempts(database)).map(({ errorMessage }) => errorMessage).toSorted()).toEqual(
    ['It took down the process it ran in and was given up.', null],
  );
});

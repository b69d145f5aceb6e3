import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeWebhook } from '@/lib/testing/factories';
import { bundleProgram } from '@/lib/testing/programs/bundle-program';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';

const KILLS = 20;
const settings = { leaseMs: 1_500, rescueEveryMs: 300, pollMs: 500 };
const secretKey = randomBytes(32);

let database: TestDatabase;
let receiver: Receiver;

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  receiver = await makeReceiver();
});

afterEach(async () => {
  await receiver.close();
  await database.drop();
});

/** Lets a process accept so many events, then kills it without warning. */
const runAndKill = async (program: string, name: string, acceptAtLeast: number) => {
  const accepted: string[] = [];
  const { connection } = database;
  const options = { connection, secretKey: secretKey.toString('hex'), settings, posters: 16, name };
  const child: ChildProcess = fork(program, [JSON.stringify(options)]);
  const exited = once(child, 'exit');
  child.on('message', (deliveries: string[]) => {
    accepted.push(...deliveries);
    if (accepted.length >= acceptAtLeast) child.kill('SIGKILL');
  });
  const [code, signal] = await exited;
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  return accepted;
};

const countUndelivered = async (): Promise<number> => {
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS count FROM delivery WHERE state <> 'delivered'`,
  );
  return rows[0].count;
};

test('killed twenty times under load, no accepted event is lost, and duplicates carry one id', async () => {
  const engines = makeTestEngines(database, secretKey);
  const hook = makeWebhook({ id: crypto.randomUUID(), config: { url: receiver.url } });
  await engines.save(null, {
    ...hook,
    delivery: { ...hook.delivery, retryScheduleSeconds: [1, 1, 1] },
  });
  // Some responses take longer, so that a kill finds requests in every stage.
  receiver.respond((request) => (request.text.length % 3 === 0 ? { delayMs: 5 } : {}));

  const program = await bundleProgram('lib/testing/engine/crash-program.ts', 'crash-program');
  const accepted: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const acceptAtLeast = 5 + Math.floor(Math.random() * 150);
    accepted.push(...(await runAndKill(program, `p${kill}`, acceptAtLeast)));
  }
  const last = engines.makeEngine(settings);
  await last.start();
  await expect.poll(countUndelivered, { timeout: 60_000, interval: 250 }).toBe(0);
  await last.close();

  const sent = new Map<string, string[]>();
  for (const { headers, text } of receiver.requests) {
    const id = headers['x-hookline-delivery'] ?? 'none';
    sent.set(id, [...(sent.get(id) ?? []), text]);
  }
  const lost = accepted.filter((id) => !sent.has(id));
  expect(lost).toEqual([]);
  expect(sent.has('none')).toBe(false);

  // A duplicate is the same delivery again, and only of what a kill found under way.
  const duplicates = [...sent.values()].filter((texts) => texts.length > 1);
  for (const texts of duplicates) expect(new Set(texts).size).toBe(1);
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM event) AS events,
      (SELECT count(*)::int FROM delivery) AS deliveries,
      (SELECT count(*)::int FROM attempt WHERE outcome = 'delivered') AS successes,
      (SELECT count(*)::int FROM attempt WHERE outcome = 'interrupted') AS interrupted`,
  );
  const { events, deliveries, successes, interrupted } = rows[0];
  console.log(
    `accepted ${accepted.length} of ${events} stored, ${receiver.requests.length} requests, ${duplicates.length} duplicates, ${interrupted} interrupted`,
  );
  expect(accepted.length).toBeGreaterThan(KILLS * 5);
  expect(deliveries).toBe(events);
  expect(sent.size).toBe(deliveries);
  expect(successes).toBe(deliveries);
  expect(duplicates.length).toBeLessThanOrEqual(interrupted);
}, 240_000);

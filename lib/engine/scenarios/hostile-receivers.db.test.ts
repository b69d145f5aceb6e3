import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { readAttempts } from '@/lib/testing/database/read-attempts';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import {
  makeReceiver,
  type Receiver,
  type ReceiverResponse,
} from '@/lib/testing/receivers/receiver';

const MIB = 1024 * 1024;

let database: TestDatabase;
let receiver: Receiver;
let engines: ReturnType<typeof makeTestEngines>;
let engine: ReturnType<typeof engines.makeEngine>;

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  receiver = await makeReceiver();
  engines = makeTestEngines(database);
  engine = engines.makeEngine();
  await engine.start();
});

afterEach(async () => {
  await engine.close();
  await receiver.close();
  await database.drop();
});

const saveHook = async (url: string) => {
  const hook = makeWebhook({ id: crypto.randomUUID(), config: { url } });
  const delivery = { ...hook.delivery, timeoutMs: 400, retryScheduleSeconds: [], concurrency: 20 };
  await engines.save(null, { ...hook, delivery });
};
const waitForRecorded = async (count: number) => {
  const recorded = () => engine.monitor.all('recorded').flatMap(({ results }) => results).length;
  for (let batch = 1; recorded() < count; batch++) await engine.monitor.waitFor('recorded', batch);
};
const readAttempt = async () => {
  const attempts = await readAttempts(database);
  const [attempt] = attempts;
  if (!attempt) throw new Error('no attempt was recorded');
  return attempt;
};
const readState = async () => {
  const { rows } = await database.pool.query('SELECT state, reason FROM delivery');
  return rows[0];
};

describe('a receiver that', () => {
  test.each<[string, ReceiverResponse, string, string]>([
    ['hangs', { fault: 'hang' }, 'timeout', 'did not respond completely within 400 ms'],
    ['drips', { fault: 'drip', dripMs: 20 }, 'timeout', 'did not respond completely within 400 ms'],
    [
      'resets',
      { fault: 'reset' },
      'reset',
      'closed the connection before its response was complete',
    ],
    ['cuts its response short', { fault: 'half' }, 'reset', 'closed the connection'],
    ['does not speak HTTP', { fault: 'garbage' }, 'protocol', 'did not send a valid HTTP response'],
    ['sends endless headers', { fault: 'headers' }, 'too_large', 'response headers'],
  ])('%s is a failed attempt that says so', async (_title, answer, errorClass, message) => {
    receiver.respond(answer);
    await saveHook(receiver.url);
    await engine.ingest([makeIncomingEvent()]);
    await waitForRecorded(1);
    expect(await readAttempt()).toMatchObject({
      outcome: 'unreachable',
      errorClass,
      errorMessage: expect.stringContaining(message),
      request: { method: 'POST' },
      response: null,
    });
    expect(await readState()).toEqual({ state: 'dead', reason: 'attempts_exhausted' });
  });

  test('redirects to a metadata address is rejected, and nobody goes there', async () => {
    const location = 'http://169.254.169.254/latest/meta-data/';
    receiver.respond({ status: 302, headers: { location } });
    await saveHook(receiver.url);
    await engine.ingest([makeIncomingEvent()]);
    await waitForRecorded(1);
    expect(await readAttempt()).toMatchObject({
      outcome: 'rejected',
      errorMessage: `The receiver responded with 302, a redirect to ${location}. Redirects are not followed.`,
      response: { status: 302, headers: { location } },
    });
    expect(receiver.requests).toHaveLength(1);
  });

  test('is itself a metadata address is refused', async () => {
    await saveHook('http://169.254.169.254/latest/meta-data/');
    await engine.ingest([makeIncomingEvent()]);
    await waitForRecorded(1);
    expect(await readAttempt()).toMatchObject({
      outcome: 'unreachable',
      errorClass: 'blocked_target',
    });
  });

  test('responses of 10 MB, a hundred times, leave the memory as it was', async () => {
    receiver.respond({ fault: 'huge', bytes: 10 * MIB });
    await saveHook(receiver.url);
    await engine.ingest([makeIncomingEvent()]);
    await waitForRecorded(1);
    const before = process.memoryUsage();
    await Promise.all(Array.from({ length: 100 }, () => engine.ingest([makeIncomingEvent()])));
    await waitForRecorded(101);
    const after = process.memoryUsage();

    const attempt = await readAttempt();
    expect(attempt).toMatchObject({ outcome: 'delivered', response: { bodyBytes: 10 * MIB } });
    expect(attempt.response?.body.byteLength).toBe(64 * 1024);
    // A gigabyte was on offer; what remains is at most some of what is not yet collected.
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown / MIB).toBeLessThan(100);
  });
});

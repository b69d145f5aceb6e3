import type { DeliveryEngine } from '@/lib/delivery/delivery-engine';
import { makeData } from './bodies';
import type { World } from './world';

export type Load = {
  deliveries: number;
  hooks: number;
  /** Senders that publish one event after the other, each waiting for its response. */
  senders: number;
  /** Events in flight, from publishing to recording; more than undici alone has, as there are more steps. */
  window: number;
};

/** Counts recorded deliveries; signals when all are recorded and when another event may be published. */
const watchRecorded = (engine: DeliveryEngine, { deliveries }: Load) => {
  let recorded = 0;
  let waiting: (() => void)[] = [];
  const all = new Promise<void>((resolve, reject) => {
    engine.events.on('fault', ({ error }) => reject(error));
    engine.events.on('recorded', ({ results }) => {
      for (const { state } of results) {
        if (state !== 'delivered') reject(new Error(`a delivery ended ${state}`));
      }
      recorded += results.length;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
      if (recorded === deliveries) resolve();
    });
  });
  return {
    all,
    recorded: () => recorded,
    next: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
      }),
  };
};

const ingestAll = async (
  engine: DeliveryEngine,
  { deliveries, hooks, senders }: Load,
  mayPost: (posted: number) => Promise<void> | null,
): Promise<void> => {
  let posted = 0;
  const send = async (): Promise<void> => {
    while (posted < deliveries) {
      const wait = mayPost(posted);
      if (wait !== null) {
        await wait;
        continue;
      }
      const serial = posted;
      posted += 1;
      const event = `created-${serial % hooks}`;
      await engine.ingest([{ source: 'bench', event, data: makeData(serial), origin: 'bench' }]);
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
};

const expectPersisted = async ({ database }: World, deliveries: number): Promise<void> => {
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM delivery WHERE state = 'delivered') AS delivered,
      (SELECT count(*)::int FROM attempt) AS attempts`,
  );
  const { delivered, attempts } = rows[0];
  if (delivered !== deliveries || attempts !== deliveries) {
    throw new Error(`${delivered} delivered and ${attempts} attempts of ${deliveries}`);
  }
};

const empty = ({ database }: World) =>
  database.pool.query('TRUNCATE event, delivery, attempt, delivery_count');

/** Accepted to delivered: from the first publish request until the last delivery is recorded. */
export const runThrough = async (world: World, load: Load): Promise<number> => {
  await empty(world);
  const engine = world.makeEngine();
  await engine.start();
  const watch = watchRecorded(engine, load);
  const begun = performance.now();
  await ingestAll(engine, load, (posted) =>
    posted - watch.recorded() < load.window ? null : watch.next(),
  );
  await watch.all;
  const seconds = (performance.now() - begun) / 1000;
  await engine.stop();
  await expectPersisted(world, load.deliveries);
  return load.deliveries / seconds;
};

/** Backlog: pending deliveries in the database are claimed, sent and recorded. */
export const runBacklog = async (world: World, load: Load): Promise<number> => {
  await empty(world);
  const storing = world.makeEngine();
  await ingestAll(storing, load, () => null);
  await world.database.pool.query('ANALYZE delivery');
  const engine = world.makeEngine();
  const watch = watchRecorded(engine, load);
  const begun = performance.now();
  await engine.start();
  await watch.all;
  const seconds = (performance.now() - begun) / 1000;
  await engine.stop();
  await expectPersisted(world, load.deliveries);
  return load.deliveries / seconds;
};

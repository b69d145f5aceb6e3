// A real engine under load in a separate process, until it is killed. It reports accepted
// deliveries to its parent, because those must never be lost.
import { connectDatabase } from '@/lib/db/connection/database';
import { makeIncomingEvent } from '../factories';
import { makeTestEngines } from './test-engine';

const { connection, secretKey, settings, posters, name } = JSON.parse(process.argv[2] ?? '{}');

const database = connectDatabase(connection);
const engine = makeTestEngines(database, Buffer.from(secretKey, 'hex')).makeEngine(settings);
await engine.start();

let serial = 0;
const post = async (): Promise<never> => {
  for (;;) {
    serial += 1;
    const data = { operation: 'create', serial: `${name}-${serial}` };
    const receipts = await engine.ingest([makeIncomingEvent({ data })]);
    process.send?.(receipts.flatMap(({ deliveries }) => deliveries));
  }
};
process.once('disconnect', () => process.exit());
await Promise.all(Array.from({ length: posters }, post));

import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { getHealth } from './health';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

it('returns 200 while the database responds', async () => {
  const response = await getHealth(database);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', database: 'ok' }]);
});

it('returns 503 when the database refuses the connection', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
  const response = await getHealth({ pool });
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: 'unavailable', database: 'does not respond' },
  ]);
  await pool.end();
});

it('returns 503 while no database is open', async () => {
  expect((await getHealth(null)).status).toBe(503);
});

it('returns 503 when the database accepts a connection and never responds', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const sockets: { destroy(): void }[] = [];
  silent.on('connection', (socket) => sockets.push(socket));
  const pool = new pg.Pool({ host: '127.0.0.1', port });
  expect((await getHealth({ pool }, 50)).status).toBe(503);
  for (const socket of sockets) socket.destroy();
  await pool.end();
  await new Promise((resolve) => silent.close(resolve));
});

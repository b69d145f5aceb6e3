import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

test('models and SQL statements use the same database', async () => {
  const at = new Date('2030-01-02T03:04:05.678Z');
  await database.prisma.setting.create({ data: { key: 'a', value: { b: [1] }, updatedAt: at } });
  const { rows } = await database.pool.query('SELECT * FROM setting');
  expect(rows).toEqual([{ key: 'a', value: { b: [1] }, updated_at: at }]);
});

test('a connection that the server ends does not end the process, and the next query works', async () => {
  const client = await database.pool.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  await database.pool.query('SELECT pg_terminate_backend($1, 5000)', [rows[0].pid]);
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release(true);
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

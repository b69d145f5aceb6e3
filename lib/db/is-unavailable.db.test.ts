import pg from 'pg';
import { expect, it } from 'vitest';
import { makeTestDatabase } from '@/lib/testing/database';
import { isUnavailable } from './is-unavailable';

const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

it('knows a server that is not there, and a session it ended', async () => {
  const nobody = new pg.Pool({ host: '/nowhere', port: 1 });
  expect(isUnavailable(await failureOf(nobody.query('SELECT 1')))).toBe(true);
  await nobody.end();

  const database = await makeTestDatabase();
  try {
    const ended = failureOf(database.pool.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    expect(isUnavailable(await ended)).toBe(true);
    const ofOurs = await failureOf(database.pool.query('SELECT nothing FROM nowhere'));
    expect(isUnavailable(ofOurs)).toBe(false);
    expect(isUnavailable(new Error('wrapped', { cause: await ended }))).toBe(true);
  } finally {
    await database.drop();
  }
});

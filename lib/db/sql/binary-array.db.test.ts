import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { toByteas, toInts, toJsons, toTexts, toTimestamps, toUuids } from './binary-array';

let database: TestDatabase;

beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

const echo = async (type: string, parameter: Buffer): Promise<unknown[]> => {
  const { rows } = await database.pool.query(
    `SELECT value FROM unnest($1::${type}[]) WITH ORDINALITY AS each(value, n) ORDER BY n`,
    [parameter],
  );
  return rows.map(({ value }) => value);
};

test.each([
  ['uuid', toUuids, ['01a20c6d-db39-7945-905d-f342a25a806b', null]],
  ['text', toTexts, ['', 'a"b\\c,{}', 'ü 日本 🙂', null, 'NULL']],
  ['int', toInts, [0, 1, -1, 2_147_483_647, -2_147_483_648, null]],
  [
    'timestamptz',
    toTimestamps,
    ['2026-01-01T12:00:00.123Z', '1999-12-31T23:59:59.999Z', '2100-06-01T00:00:00Z'].map(
      (each) => new Date(each),
    ),
  ],
] as const)('%s values arrive as they were sent', async (type, toArray, values) => {
  expect(await echo(type, (toArray as (list: unknown) => Buffer)(values))).toEqual(values);
  expect(await echo(type, (toArray as (list: unknown) => Buffer)([]))).toEqual([]);
});

test('JSON keeps the order of its keys and every character', async () => {
  const value = { z: 1, a: '\u0000"\\', nested: { list: [null, 'ü'] } };
  const read = await echo('json', toJsons([JSON.stringify(value), null]));
  expect(JSON.stringify(read)).toBe(JSON.stringify([value, null]));
});

test('bytes arrive to the last one', async () => {
  const bytes = Uint8Array.from([0, 255, 34, 92, 10]);
  const [whole, none] = await echo('bytea', toByteas([bytes, null]));
  expect(whole).toEqual(Buffer.from(bytes));
  expect(none).toBeNull();
});

import type pg from 'pg';

const idAt = (ms: string, table: string) => `(
  lpad(to_hex((${ms})::bigint), 12, '0') || '7' || substr(md5('${table}' || n), 1, 3)
  || '8' || substr(md5(n || '${table}'), 1, 15))::uuid`;

/**
 * Inserts `count` events, deliveries and attempts of ten hooks, one every `everyMs`, ending at
 * `until`. The source `balancer` and the state `dead` are rare: about one row in a thousand.
 */
export const seedHistory = async (
  pool: pg.Pool,
  { count, everyMs, until }: { count: number; everyMs: number; until: Date },
): Promise<void> => {
  const start = until.getTime() - count * everyMs;
  const ms = `${start} + n::bigint * ${everyMs}`;
  const at = `to_timestamp((${ms}) / 1000.0)`;
  const source = `CASE WHEN n % 1000 = 0 THEN 'balancer' ELSE 'crud' END`;
  const event = `CASE WHEN n % 1000 = 0 THEN 'health' ELSE 'entity' || n % 20 END`;
  const hook = `('00000000-0000-4000-8000-00000000000' || n % 10)::uuid`;
  const state = `(CASE WHEN n % 997 = 0 THEN 'dead' WHEN n % 5 = 0 THEN 'suppressed'
    ELSE 'delivered' END)::delivery_state`;
  await pool.query(`
    INSERT INTO event (id, source, event, data, origin, received_at)
      SELECT ${idAt(ms, 'event')}, ${source}, ${event}, '{"operation":"create"}', 'api', ${at}
      FROM generate_series(1, ${count}) n;
    INSERT INTO delivery (id, event_id, hook_id, version_id, source, event, handler, state, run_at,
        tries, created_at, finished_at)
      SELECT ${idAt(ms, 'delivery')}, ${idAt(ms, 'event')}, ${hook}, ${hook}, ${source}, ${event},
        'webhook', ${state}, ${at}, 1, ${at}, ${at}
      FROM generate_series(1, ${count}) n;
    INSERT INTO attempt (id, delivery_id, number, outcome, request, request_body,
        request_body_bytes, timings, worker, started_at)
      SELECT ${idAt(ms, 'attempt')}, ${idAt(ms, 'delivery')}, 1, 'delivered',
        '{"method":"POST","url":"http://receiver.example/","headers":{}}', '{}', 2,
        '{"totalMs":3}', 'seed', ${at}
      FROM generate_series(1, ${count}) n`);
  await pool.query('ANALYZE event, delivery, attempt');
};

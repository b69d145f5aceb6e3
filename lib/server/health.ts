const LIMIT_MS = 2_000;

/** A database pool that can run a query. */
export type Pingable = { pool: { query(statement: string): Promise<unknown> } };

const respondsInTime = async ({ pool }: Pingable, limitMs: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const response = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([response, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/** Responds to GET /health with 200 when the database responds within two seconds, otherwise with 503. */
export const getHealth = async (
  database: Pingable | null,
  limitMs: number = LIMIT_MS,
): Promise<Response> => {
  const isUp = database !== null && (await respondsInTime(database, limitMs));
  const body = isUp
    ? { status: 'ok', database: 'ok' }
    : { status: 'unavailable', database: 'does not respond' };
  return Response.json(body, {
    status: isUp ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
};

const LIMIT_MS = 2_000;

/** What is asked: any pool that answers a query. */
export type Pingable = { pool: { query(statement: string): Promise<unknown> } };

const answersInTime = async ({ pool }: Pingable, limitMs: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const answer = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Answers GET /health: 200 when the database answers within two seconds, else 503; also when there
 * is none yet.
 */
export const answerHealth = async (
  database: Pingable | null,
  limitMs: number = LIMIT_MS,
): Promise<Response> => {
  const isUp = database !== null && (await answersInTime(database, limitMs));
  const body = isUp
    ? { status: 'ok', database: 'ok' }
    : { status: 'unavailable', database: 'does not answer' };
  return Response.json(body, {
    status: isUp ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
};

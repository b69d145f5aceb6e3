const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  // What Prisma calls the same: cannot reach, timed out, closed, no connection free.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);
// Connection exceptions, and a server that shuts down or starts.
const CLASSES = ['08', '57P'];
// The driver gives these no code; Prisma has no word for the last, and quotes the server.
const TEXTS =
  /connection terminated|timeout exceeded when trying to connect|client was closed|code: `(?:08|57P)/i;

const isSign = (error: Error): boolean => {
  const code = 'code' in error ? String(error.code) : '';
  return (
    CODES.has(code) || CLASSES.some((start) => code.startsWith(start)) || TEXTS.test(error.message)
  );
};

/** Whether an error says that the database is away, as opposed to a fault of ours. */
export const isUnavailable = (error: unknown): boolean => {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
    if (isSign(at)) return true;
  return false;
};

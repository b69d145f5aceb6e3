const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  // Prisma's codes for the same: cannot reach the server, timed out, closed, no free connection.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);
// SQLSTATE classes: connection exceptions, and a server that shuts down or starts.
const CLASSES = ['08', '57P'];
// The driver has no code for these, and Prisma has none of its own for the last two.
const MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client was closed|code: `(?:08|57P)|unable to start a transaction in the given time/i;

const isSign = (error: Error): boolean => {
  const code = 'code' in error ? String(error.code) : '';
  return (
    CODES.has(code) ||
    CLASSES.some((start) => code.startsWith(start)) ||
    MESSAGES.test(error.message)
  );
};

/** Whether an error or one of its causes means that the database cannot be reached. */
export const isUnavailable = (error: unknown): boolean => {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
    if (isSign(at)) return true;
  return false;
};

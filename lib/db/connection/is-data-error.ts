import pg from 'pg';

// Cardinality violation, data exception, integrity constraint violation, program limit exceeded.
const CLASSES = new Set(['21', '22', '23', '54']);

/**
 * Whether the database rejected the data of a statement. Any other error, such as a lost connection
 * or a full disk, is unrelated to the data.
 */
export const isDataError = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && CLASSES.has(error.code?.slice(0, 2) ?? '');

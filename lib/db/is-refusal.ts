import pg from 'pg';

// Data that cannot be stored, a value out of range, a limit of PostgreSQL that was passed.
const CLASSES = new Set(['21', '22', '23', '54']);

/**
 * Whether the database refused what a statement contained. Anything else, such as a lost connection
 * or a full disk, says nothing about the contents.
 */
export const isRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && CLASSES.has(error.code?.slice(0, 2) ?? '');

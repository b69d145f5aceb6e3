/**
 * Waits for other transactions that locked the same name, and holds the lock until the end of this
 * one. $1 name
 */
export const LOCK_NAME = {
  name: 'lock_name',
  // Prisma cannot read a column of type void.
  text: 'SELECT pg_advisory_xact_lock(hashtext($1))::text',
};

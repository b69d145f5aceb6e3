/**
 * The database cannot be used and an operator has to do something about it. The message is one
 * paragraph for that person: what is wrong, and what to change.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/**
 * The database cannot be used until an operator fixes something. The message tells the operator what is
 * wrong and what to change.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

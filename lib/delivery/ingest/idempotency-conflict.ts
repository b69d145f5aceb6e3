/** Thrown by ingest when an idempotency key is reused for other events (HTTP 409). */
export class IdempotencyConflict extends Error {
  override readonly name = 'IdempotencyConflict';
  readonly key: string;

  constructor(key: string) {
    super(`The idempotency key ${key} was used before, with another body.`);
    this.key = key;
  }
}

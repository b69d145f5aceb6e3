/** An error response, thrown by whoever detects the error; the transport turns it into a response. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  /** What was expected, by field. */
  readonly fields: Record<string, unknown> | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    fields?: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}

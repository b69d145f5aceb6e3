import type { ErrorBody } from './resources';

/** An answer other than success, thrown by whoever notices; the router makes a response of it. */
export class ApiError extends Error {
  readonly status: number;
  readonly fields: ErrorBody['fields'];
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    fields?: ErrorBody['fields'],
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}

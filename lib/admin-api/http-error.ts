/** A request that cannot be served as it is, in the terms of HTTP; no body when `message` is null. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly status: number,
    message: string | null,
    /** `text` for the one error Kong answers in plain text. */
    readonly format: 'json' | 'text' = 'json',
  ) {
    super(message ?? '');
  }
}

export const notFound = () => new HttpError(404, 'Not found');

import { ApiError } from '@/lib/api/api-error';
import { readBody } from '@/lib/api/read-body';
import { toErrorResponse } from '@/lib/api/reply';

/** The most a request to sign in, or about an account, may carry. */
export const MAX_AUTH_BODY_BYTES = 64 * 1024;

type Handler = (request: Request) => Promise<Response>;

/**
 * Has a handler see only requests with a body of at most 64 KiB; others get 413, and 400 when their
 * body is no text. The authentication library reads a body whole, and anybody may send it one.
 */
export const withSmallBody =
  (handler: Handler): Handler =>
  async (request) => {
    if (request.body === null) return handler(request);
    try {
      const body = await readBody(request, MAX_AUTH_BODY_BYTES);
      const { url, method, headers } = request;
      return await handler(new Request(url, { method, headers, body: body === '' ? null : body }));
    } catch (error) {
      if (error instanceof ApiError) return toErrorResponse(error);
      throw error;
    }
  };

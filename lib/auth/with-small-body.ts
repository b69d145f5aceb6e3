import { toErrorResponse } from '@/lib/http/error-response';
import { HttpError } from '@/lib/http/http-error';
import { readText } from '@/lib/http/read-text';

/** The most a request to sign in, or about an account, may carry. */
export const MAX_AUTH_BODY_BYTES = 64 * 1024;

type Handler = (request: Request) => Promise<Response>;

/**
 * Wraps a handler to limit request bodies to 64 KiB: larger ones get 413, and ones that are not UTF-8
 * get 400. The authentication library has no limit of its own, and anyone may send to it.
 */
export const withSmallBody =
  (handler: Handler): Handler =>
  async (request) => {
    if (request.body === null) return handler(request);
    try {
      const body = await readText(request, MAX_AUTH_BODY_BYTES);
      const { url, method, headers } = request;
      return await handler(new Request(url, { method, headers, body: body === '' ? null : body }));
    } catch (error) {
      if (error instanceof HttpError) return toErrorResponse(error, request.method);
      throw error;
    }
  };

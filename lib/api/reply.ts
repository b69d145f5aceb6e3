import type { ApiError } from './api-error';
import type { ErrorBody } from './resources';

/** What a route answers with, before it is a Response. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

/** Makes a JSON response; never cached, because every answer depends on who asks and when. */
export const toResponse = ({ status, body, headers = {} }: Reply): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'cache-control': 'no-store',
      ...headers,
    },
  });

/** Makes the response of an error: a sentence, and per field what was expected. */
export const toErrorResponse = (error: ApiError): Response => {
  const body: ErrorBody = { message: error.message };
  if (error.fields) body.fields = error.fields;
  return toResponse({ status: error.status, body, headers: error.headers });
};

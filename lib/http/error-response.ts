import type { HttpError } from '@/lib/http/http-error';
import { type Reply, toResponse } from '@/lib/http/reply';

/** Never cached: every response depends on who asks and when. */
export const toUncachedResponse = (reply: Reply, method: string): Response =>
  toResponse({ ...reply, headers: { 'cache-control': 'no-store', ...reply.headers } }, method);

/** Returns the response of an error: its message and, by field, what was expected. */
export const toErrorResponse = (
  { status, message, fields, headers }: HttpError,
  method: string,
) => {
  const body = { message, ...(fields && { fields }) };
  return toUncachedResponse({ status, body, headers }, method);
};

import type { Principal } from '@/lib/access/principal';
import { IdempotencyConflict } from '@/lib/delivery/ingest/idempotency-conflict';
import { DomainError, type DomainErrorName } from '@/lib/event-hooks/errors';
import { ApiError } from './api-error';
import { makeFindRoute } from './find-route';
import type { ApiDeps } from './ports';
import { type Reply, toErrorResponse, toResponse } from './reply';
import { routes } from './routes';
import { isOfSameOrigin } from './same-origin';

const STATUS: Partial<Record<DomainErrorName, number>> = {
  'not found': 404,
  'unique constraint violation': 409,
  'primary key violation': 409,
  conflict: 409,
  'in use': 409,
};

/** The one place where what was thrown becomes an answer; it never shows a stack. */
const toApiError = (error: unknown, deps: ApiDeps, request: Request): ApiError => {
  if (error instanceof ApiError) return error;
  if (error instanceof DomainError) {
    return new ApiError(STATUS[error.name] ?? 400, error.message, error.fields);
  }
  if (error instanceof IdempotencyConflict) {
    return new ApiError(409, error.message, { 'idempotency-key': 'used before with another body' });
  }
  if (deps.isUnavailable(error)) {
    const message = 'The database does not answer. Try again in a moment.';
    return new ApiError(503, message, undefined, { 'retry-after': '1' });
  }
  deps.log.error({ err: error, method: request.method, url: request.url }, 'a request failed');
  return new ApiError(500, 'Something went wrong on our side; the log of Hookline says what.');
};

/**
 * Makes Hookline's own API: a function from a request, and who asks, to a response. It answers
 * everything under `/api` and never throws.
 */
export const makeApi = (
  deps: ApiDeps,
): ((request: Request, principal: Principal) => Promise<Response>) => {
  const findRoute = makeFindRoute(routes);

  const answer = async (request: Request, principal: Principal): Promise<Reply> => {
    const { pathname, searchParams } = new URL(request.url);
    const found = findRoute(request.method, pathname);
    if (found === 'nothing') {
      throw new ApiError(404, `There is nothing at ${pathname}; GET /api/openapi.json lists all.`);
    }
    if ('allowed' in found) {
      const allow = found.allowed.join(', ');
      if (request.method === 'OPTIONS') return { status: 204, headers: { allow } };
      throw new ApiError(405, `${pathname} knows ${allow}, not ${request.method}.`, undefined, {
        allow,
      });
    }
    if (!isOfSameOrigin(request, principal)) {
      throw new ApiError(403, 'A change made with a session must come from the console itself.');
    }
    const { route, params } = found;
    return route.answer(deps, { request, params, query: searchParams, principal });
  };

  return async (request, principal) => {
    let response: Response;
    try {
      response = toResponse(await answer(request, principal));
    } catch (error) {
      response = toErrorResponse(toApiError(error, deps, request));
    }
    if (request.method !== 'HEAD') return response;
    return new Response(null, { status: response.status, headers: response.headers });
  };
};

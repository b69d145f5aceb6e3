import type { Principal } from '@/lib/access/principal';
import { IdempotencyConflict } from '@/lib/delivery/ingest/idempotency-conflict';
import { DomainError, type DomainErrorName } from '@/lib/event-hooks/errors';
import { toErrorResponse, toUncachedResponse } from '@/lib/http/error-response';
import { HttpError } from '@/lib/http/http-error';
import type { Reply } from '@/lib/http/reply';
import { makeFindRoute } from './find-route';
import type { ApiDeps } from './ports';
import { routes } from './routes';
import { isOfSameOrigin } from './same-origin';

const STATUS: Partial<Record<DomainErrorName, number>> = {
  'not found': 404,
  'unique constraint violation': 409,
  'primary key violation': 409,
  conflict: 409,
  'in use': 409,
};

/** Returns the error to respond with; it never contains a stack. */
const toHttpError = (error: unknown, deps: ApiDeps, request: Request): HttpError => {
  if (error instanceof HttpError) return error;
  if (error instanceof DomainError) {
    return new HttpError(STATUS[error.name] ?? 400, error.message, error.fields);
  }
  if (error instanceof IdempotencyConflict) {
    return new HttpError(409, error.message, {
      'idempotency-key': 'used before with another body',
    });
  }
  if (deps.isUnavailable(error)) {
    const message = 'The database is unavailable. Try again in a moment.';
    return new HttpError(503, message, undefined, { 'retry-after': '1' });
  }
  deps.log.error({ err: error, method: request.method, url: request.url }, 'a request failed');
  return new HttpError(500, 'An unexpected error occurred; see the log of Hookline.');
};

/**
 * Makes Hookline's own API: a function from a request and its principal to a response. It serves
 * every path under `/api` and never rejects.
 */
export const makeApi = (
  deps: ApiDeps,
): ((request: Request, principal: Principal) => Promise<Response>) => {
  const findRoute = makeFindRoute(routes);

  const serve = async (request: Request, principal: Principal): Promise<Reply> => {
    const { pathname, searchParams } = new URL(request.url);
    const found = findRoute(request.method, pathname);
    if (found === null) {
      throw new HttpError(404, `Unknown path ${pathname}; GET /api/openapi.json lists all paths.`);
    }
    if ('allowed' in found) {
      const allow = found.allowed.join(', ');
      if (request.method === 'OPTIONS') return { status: 204, headers: { allow } };
      throw new HttpError(
        405,
        `Method ${request.method} is not allowed on ${pathname}; use ${allow}.`,
        undefined,
        {
          allow,
        },
      );
    }
    if (!isOfSameOrigin(request, principal)) {
      throw new HttpError(
        403,
        'With a session, changes are accepted from pages of the console only.',
      );
    }
    const { route, params } = found;
    return route.serve(deps, { request, params, query: searchParams, principal });
  };

  return async (request, principal) => {
    try {
      return toUncachedResponse(await serve(request, principal), request.method);
    } catch (error) {
      return toErrorResponse(toHttpError(error, deps, request), request.method);
    }
  };
};

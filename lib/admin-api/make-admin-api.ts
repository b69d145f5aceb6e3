import type { Actor } from '@/lib/event-hooks/store';
import { type Reply, toResponse } from '@/lib/http/reply';
import { decodeBody } from './decode/decode-body';
import { parseUrlEncoded } from './decode/form-entries';
import type { AdminApiDeps } from './deps';
import { toErrorReply } from './error-reply';
import { notFound } from './errors';
import { findTarget } from './find-target';
import { findRoute, methodsOf } from './routes';

const toOptions = (methods: readonly string[]): Reply => {
  const allow = methods.join(', ');
  return {
    status: 204,
    headers: {
      Allow: allow,
      'Access-Control-Allow-Methods': allow,
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  };
};

const serve = async (
  deps: AdminApiDeps,
  request: Request,
  url: URL,
  actor: Actor,
): Promise<Reply> => {
  const target = findTarget(url.pathname);
  if (!target) throw notFound();
  const methods = methodsOf(target.name);
  if (request.method === 'OPTIONS') return toOptions(methods);
  const route = findRoute(target.name, request.method);
  if (!route) {
    const headers = { Allow: methods.join(', ') };
    return { status: 405, body: { message: 'Method not allowed' }, headers };
  }
  const query = parseUrlEncoded(url.search.slice(1));
  return route(deps, { target, actor, query, decode: () => decodeBody(request) });
};

/**
 * Makes Kong's Admin API for event hooks (spec §1.3, §2): the same paths, bodies and errors, with or
 * without a workspace prefix. Returns 401 without an actor. Never rejects: unexpected errors are
 * logged and become a 500.
 */
export const makeAdminApi = (deps: AdminApiDeps) => {
  const { allowedOrigin } = deps;
  const common = {
    Server: `hookline/${deps.version}`,
    ...(allowedOrigin && {
      'Access-Control-Allow-Origin': allowedOrigin,
      'Access-Control-Allow-Credentials': 'true',
    }),
  };

  const serveOrFail = async (request: Request, actor: Actor | null): Promise<Reply> => {
    const url = new URL(request.url);
    // A browser sends the preflight without the token.
    const isPreflight = request.method === 'OPTIONS' && allowedOrigin !== undefined;
    if (!actor && !isPreflight)
      return { status: 401, body: { message: 'Unauthorized', status: 401 } };
    try {
      return await serve(deps, request, url, actor ?? { name: '' });
    } catch (error) {
      const known = toErrorReply(error, request.method);
      if (known) return known;
      const { method } = request;
      deps.log.error(
        { err: error, method, path: url.pathname },
        'a request to the Admin API failed',
      );
      return { status: 500, body: { message: 'An unexpected error occurred' } };
    }
  };

  return async (request: Request, actor: Actor | null): Promise<Response> => {
    const startedAt = deps.clock().getTime();
    const reply = await serveOrFail(request, actor);
    const latency = deps.clock().getTime() - startedAt;
    const headers = {
      ...common,
      'X-Kong-Admin-Latency': String(latency),
      ...reply.headers,
    };
    return toResponse({ ...reply, headers }, request.method);
  };
};

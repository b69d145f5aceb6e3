import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Principal } from '@/lib/access/principal';
import type { Authentication } from '@/lib/auth/make-authenticate';
import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import type { Receive } from '@/lib/receiver/make-receive';

/** The handlers of the engine's port. */
export type AppDeps = {
  authenticate(request: Request, address: string | null): Promise<Authentication>;
  api(request: Request, principal: Principal): Promise<Response>;
  adminApi(request: Request, actor: { name: string } | null): Promise<Response>;
  receive: Receive;
  health(): Promise<Response>;
  metrics(): Promise<Response>;
};

/** Pairs the names and values of Node.js's `rawHeaders`. */
const toHeaderPairs = (raw: readonly string[]): [name: string, value: string][] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));

const addressOf = (context: Context): string | null => getConnInfo(context).remote.address ?? null;

/**
 * Makes the routes of the engine's port: `/health` without authentication, inboxes by their token,
 * `/metrics` and `/api` with an API token, and Kong's Admin API on every other path (spec §2).
 */
export const makeApp = (deps: AppDeps): Hono<{ Bindings: HttpBindings }> => {
  const app = new Hono<{ Bindings: HttpBindings }>();

  const withPrincipal =
    (respond: (request: Request, principal: Principal) => Promise<Response>) =>
    async (context: Context): Promise<Response> => {
      const authentication = await deps.authenticate(context.req.raw, addressOf(context));
      return authentication.kind === 'refused'
        ? authentication.response
        : respond(context.req.raw, authentication.principal);
    };

  app.get('/health', () => deps.health());
  app.get(
    '/metrics',
    withPrincipal(() => deps.metrics()),
  );
  // Only paths with a token: a workspace may be called `receive`.
  const inbox = `${RECEIVE_PATH}:token{${INBOX_TOKEN}}` as const;
  const receive = (context: Context<{ Bindings: HttpBindings }, typeof inbox>) =>
    deps.receive(context.req.param('token'), context.req.raw, {
      sender: addressOf(context) ?? 'unknown',
      headers: toHeaderPairs(context.env.incoming.rawHeaders),
      isComplete: () => context.env.incoming.complete,
    });
  app.all(inbox, receive);
  app.all(`${inbox}/*`, receive);
  app.all('/api', withPrincipal(deps.api));
  app.all('/api/*', withPrincipal(deps.api));
  // A browser sends preflights without the token, so the Admin API decides about them itself.
  app.options('*', async (context) => {
    const authentication = await deps.authenticate(context.req.raw, addressOf(context));
    const actor = authentication.kind === 'refused' ? null : authentication.principal;
    return deps.adminApi(context.req.raw, actor);
  });
  app.all('*', withPrincipal(deps.adminApi));
  return app;
};

import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Principal } from '@/lib/access/principal';
import type { Authentication } from '@/lib/auth/make-authenticate';
import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import type { Receive } from '@/lib/receiver/make-receive';
import { toHeaderPairs } from './to-header-pairs';

/** What the engine listens with. Each answers a web-standard request. */
export type AppDeps = {
  authenticate(request: Request, address: string | null): Promise<Authentication>;
  api(request: Request, principal: Principal): Promise<Response>;
  adminApi(request: Request, actor: { name: string } | null): Promise<Response>;
  receive: Receive;
  health(): Promise<Response>;
  metrics(): Promise<Response>;
};

const addressOf = (context: Context): string | null => getConnInfo(context).remote.address ?? null;

/**
 * Routes of the engine's port: `/health` for anyone, an inbox for who knows its token, `/metrics` and
 * `/api` with an API token, and Kong's Admin API on every other path (spec §2), which answers unknown
 * paths itself.
 */
export const makeApp = (deps: AppDeps): Hono<{ Bindings: HttpBindings }> => {
  const app = new Hono<{ Bindings: HttpBindings }>();

  const withPrincipal =
    (answer: (request: Request, principal: Principal) => Promise<Response>) =>
    async (context: Context): Promise<Response> => {
      const authentication = await deps.authenticate(context.req.raw, addressOf(context));
      return authentication.kind === 'refused'
        ? authentication.response
        : answer(context.req.raw, authentication.principal);
    };

  app.get('/health', () => deps.health());
  app.get(
    '/metrics',
    withPrincipal(() => deps.metrics()),
  );
  // Only what looks like a token: a workspace may be called `receive`.
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
  // A browser asks before it sends the token, so the Admin API decides about preflights itself.
  app.options('*', async (context) => {
    const authentication = await deps.authenticate(context.req.raw, addressOf(context));
    const actor = authentication.kind === 'refused' ? null : authentication.principal;
    return deps.adminApi(context.req.raw, actor);
  });
  app.all('*', withPrincipal(deps.adminApi));
  return app;
};

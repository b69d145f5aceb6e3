import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { toInboxResource } from '@/lib/api/encode/to-inbox-resource';
import { systemClock } from '@/lib/delivery/clock';
import { makeApp } from '@/lib/engine/make-app';
import { createInbox } from '@/lib/receiver/create-inbox';
import { makeIdMaker } from '@/lib/server/make-id';
import { makeInboxes } from '@/lib/server/make-inboxes';
import type { TestDatabase } from '../database/test-database';

const TEST = { name: 'test' };

/**
 * The engine's listener on a free port, with inboxes on a database; whatever else it serves refuses
 * everybody with 401. Timers are kept, for a test to run.
 */
export const makeInboxServer = async (database: Pick<TestDatabase, 'prisma'>) => {
  const logged: object[] = [];
  const timers = new Map<() => void, number>();
  const changed = new Set<() => void>();
  const tell = () => {
    for (const check of [...changed]) check();
  };
  const receptions: Promise<Response>[] = [];
  const inboxes = makeInboxes({
    database,
    clock: {
      now: systemClock.now,
      setTimer: (run, ms) => {
        timers.set(run, ms);
        tell();
        return () => {
          timers.delete(run);
          tell();
        };
      },
    },
    makeId: makeIdMaker(),
    receiverUrl: 'http://hookline.test',
    log: { error: (fields: object) => logged.push(fields) },
  });
  const refused = async () =>
    ({ kind: 'refused', response: new Response('refused', { status: 401 }) }) as const;
  const nothing = async () => new Response(null, { status: 500 });
  const app = makeApp({
    authenticate: refused,
    api: nothing,
    adminApi: nothing,
    health: nothing,
    metrics: nothing,
    receive: (...call) => {
      const reception = inboxes.receive(...call);
      receptions.push(reception);
      return reception;
    },
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;

  return {
    port,
    /** The origin of its inboxes; their resources do not know the port. */
    url: `http://127.0.0.1:${port}`,
    logged,
    /** The received requests in order of arrival; each resolves when its response was sent. */
    receptions,
    create: async (input: object) => {
      const made = await createInbox(inboxes.deps, { label: 'Test', ...input }, TEST);
      return toInboxResource(made, inboxes.deps.receiverUrl);
    },
    listKept: async (id: string) =>
      (await inboxes.deps.store.listRequests(id, { limit: 200, after: null })).rows,
    findKept: (id: string, requestId = '') => inboxes.deps.store.findRequest(id, requestId),
    /** Resolves with the delays in milliseconds once exactly `count` responses are delayed. */
    waitForDelays: (count: number) =>
      new Promise<number[]>((resolve) => {
        const check = () => {
          if (timers.size !== count) return;
          changed.delete(check);
          resolve([...timers.values()]);
        };
        changed.add(check);
        check();
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};

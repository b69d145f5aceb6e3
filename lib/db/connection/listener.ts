import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseLog } from './database-log';

const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

/** The payload of a notification, or null for "something may have been missed, look for yourself". */
export type NotificationHandler = (payload: string | null) => void;

export type Listener = {
  /** Resolves once the channel is listened to; until the connection is there, that may take a while. */
  on(channel: string, handler: NotificationHandler): Promise<void>;
  close(): Promise<void>;
};

/**
 * One connection that LISTENs, and comes back with growing pauses whenever it breaks. After each
 * return every handler is called with null, because notifications may have passed meanwhile.
 */
export const makeListener = (connection: pg.ClientConfig, log: DatabaseLog): Listener => {
  const handlers = new Map<string, NotificationHandler[]>();
  const closing = new AbortController();
  let client: pg.Client | null = null;

  const call = (handler: NotificationHandler, payload: string | null) => {
    try {
      handler(payload);
    } catch (error) {
      log.error({ err: error }, 'a handler of a notification failed');
    }
  };

  const listen = (to: pg.Client, channel: string) =>
    to.query(`LISTEN ${pg.escapeIdentifier(channel)}`);

  const connectOnce = async () => {
    const fresh = new pg.Client({
      application_name: 'hookline listener',
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      ...connection,
    });
    fresh.on('error', () => undefined);
    fresh.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) call(handler, payload ?? '');
    });
    await fresh.connect();
    fresh.once('end', () => {
      client = null;
      if (!closing.signal.aborted) connected = reconnect();
    });
    // Handlers may be added while this runs, hence from a fresh list each time.
    for (const channel of handlers.keys()) await listen(fresh, channel);
    client = fresh;
  };

  const connect = async () => {
    for (let pauseMs = FIRST_PAUSE_MS; !closing.signal.aborted; pauseMs *= 2) {
      try {
        return await connectOnce();
      } catch (error) {
        log.warn({ err: error }, 'no connection to listen on, trying again');
        const pause = wait(Math.min(pauseMs, MAX_PAUSE_MS), undefined, closing);
        await pause.catch(() => undefined);
      }
    }
  };

  const reconnect = async () => {
    log.warn({}, 'lost the connection that listens');
    await connect();
    for (const handler of [...handlers.values()].flat()) call(handler, null);
  };

  let connected = connect();

  return {
    on: async (channel, handler) => {
      const existing = handlers.get(channel);
      handlers.set(channel, [...(existing ?? []), handler]);
      await connected;
      // One that fails has lost its connection, and the next connection listens to all channels.
      if (!existing && client) await listen(client, channel).catch(() => undefined);
    },
    close: async () => {
      closing.abort();
      await connected;
      await client?.end();
    },
  };
};

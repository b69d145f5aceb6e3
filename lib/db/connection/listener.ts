import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseLog } from './database-log';

const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

/** Receives the payload of a notification, or null when notifications may have been missed. */
export type NotificationHandler = (payload: string | null) => void;

export type Listener = {
  /** Adds a handler. Resolves when the channel is listened to, which waits for the connection. */
  on(channel: string, handler: NotificationHandler): Promise<void>;
  close(): Promise<void>;
};

const makeHandlers = (log: DatabaseLog) => {
  const handlers = new Map<string, NotificationHandler[]>();
  const call = (called: NotificationHandler[], payload: string | null) => {
    for (const handler of called) {
      try {
        handler(payload);
      } catch (error) {
        log.error({ err: error }, 'a notification handler failed');
      }
    }
  };
  return {
    channels: () => handlers.keys(),
    /** Returns whether it is the first handler of the channel. */
    add: (channel: string, handler: NotificationHandler): boolean => {
      const existing = handlers.get(channel);
      handlers.set(channel, [...(existing ?? []), handler]);
      return existing === undefined;
    },
    notify: (channel: string, payload: string) => call(handlers.get(channel) ?? [], payload),
    /** Tells all handlers that notifications may have been missed. */
    notifyAll: () => call([...handlers.values()].flat(), null),
  };
};

/**
 * Holds one connection that LISTENs, and reconnects with growing pauses when it breaks. After each
 * reconnection every handler is called with null, because notifications may have been missed.
 */
export const makeListener = (connection: pg.ClientConfig, log: DatabaseLog): Listener => {
  const handlers = makeHandlers(log);
  const closing = new AbortController();
  let client: pg.Client | null = null;

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
    fresh.on('notification', ({ channel, payload }) => handlers.notify(channel, payload ?? ''));
    await fresh.connect();
    fresh.once('end', () => {
      client = null;
      if (!closing.signal.aborted) connected = reconnect();
    });
    // Includes the channels of handlers added while this loop runs.
    for (const channel of handlers.channels()) await listen(fresh, channel);
    client = fresh;
  };

  const connect = async () => {
    for (let pauseMs = FIRST_PAUSE_MS; !closing.signal.aborted; pauseMs *= 2) {
      try {
        return await connectOnce();
      } catch (error) {
        log.warn({ err: error }, 'could not connect to listen, trying again');
        const pause = wait(Math.min(pauseMs, MAX_PAUSE_MS), undefined, closing);
        await pause.catch(() => undefined);
      }
    }
  };

  const reconnect = async () => {
    log.warn({}, 'lost the listening connection');
    await connect();
    handlers.notifyAll();
  };

  let connected = connect();

  return {
    on: async (channel, handler) => {
      const isFirst = handlers.add(channel, handler);
      await connected;
      // If LISTEN fails, the connection is lost, and the next connection listens to all channels.
      if (isFirst && client) await listen(client, channel).catch(() => undefined);
    },
    close: async () => {
      closing.abort();
      await connected;
      await client?.end();
    },
  };
};

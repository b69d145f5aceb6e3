import type { Connection } from './connection';

type UseConnection = (connection: Connection) => void;

export type ConnectionPool = {
  /**
   * Passes a free connection to `use`, now or when one becomes free. Returns a function that cancels
   * the request while it waits.
   */
  acquire(origin: string, sslVerify: boolean, use: UseConnection): () => void;
  /** Returns a connection to the pool, which destroys it unless it is `reusable`. */
  release(connection: Connection, reusable: boolean): void;
  /** Closes idle connections now, and each of the others when it is released. */
  close(): void;
};

/** The connections to one origin with one TLS setting, and the requests that wait for one. */
type OriginPool = { idle: Connection[]; open: number; waiting: Set<UseConnection> };

const makeOriginPools = () => {
  const pools = new Map<string, OriginPool>();
  return {
    get: (key: string): OriginPool => {
      const pool = pools.get(key) ?? { idle: [], open: 0, waiting: new Set() };
      pools.set(key, pool);
      return pool;
    },
    removeUnused: (key: string): void => {
      const pool = pools.get(key);
      if (pool?.open === 0 && pool.waiting.size === 0) pools.delete(key);
    },
  };
};

/**
 * Makes a pool that keeps connections alive between exchanges: at most `maxPerOrigin` to one origin,
 * and at most `maxIdle` idle ones over all origins, of which the longest idle is closed first.
 */
export const makeConnectionPool = (
  limits: { maxPerOrigin: number; maxIdle: number },
  connect: (origin: string, sslVerify: boolean) => Connection,
): ConnectionPool => {
  const pools = makeOriginPools();
  // Of all origins, the longest idle first.
  const idle = new Set<Connection>();
  let closed = false;

  const drop = (connection: Connection): void => {
    const pool = pools.get(connection.key);
    pool.open -= 1;
    pool.idle = pool.idle.filter((other) => other !== connection);
    idle.delete(connection);
    pools.removeUnused(connection.key);
    connection.destroy();
  };

  const open = (origin: string, sslVerify: boolean, pool: OriginPool): Connection => {
    pool.open += 1;
    const connection = connect(origin, sslVerify);
    // Closed by the receiver or by the keep-alive timeout; one in use is released by its exchange.
    connection.client.on('disconnect', () => {
      if (idle.has(connection)) drop(connection);
    });
    return connection;
  };

  const keepIdle = (connection: Connection, pool: OriginPool): void => {
    pool.idle.push(connection);
    idle.add(connection);
    const [oldest] = idle;
    if (idle.size > limits.maxIdle && oldest !== undefined) drop(oldest);
  };

  return {
    acquire(origin, sslVerify, use) {
      const pool = pools.get(`${origin} ${sslVerify}`);
      const free = pool.idle.pop();
      if (free !== undefined) {
        idle.delete(free);
        use(free);
      } else if (pool.open < limits.maxPerOrigin) {
        use(open(origin, sslVerify, pool));
      } else {
        pool.waiting.add(use);
      }
      return () => pool.waiting.delete(use);
    },
    release(connection, isReusable) {
      const { origin, sslVerify, key } = connection;
      const reusable = isReusable && !closed;
      const pool = pools.get(key);
      const [next] = pool.waiting;
      if (next !== undefined) pool.waiting.delete(next);
      if (reusable && next !== undefined) next(connection);
      else if (reusable) keepIdle(connection, pool);
      else {
        drop(connection);
        if (next !== undefined) next(open(origin, sslVerify, pools.get(key)));
      }
    },
    close() {
      closed = true;
      for (const connection of [...idle]) drop(connection);
    },
  };
};

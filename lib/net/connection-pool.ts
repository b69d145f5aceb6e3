import type { Connection } from './connection';

export type ConnectionPool = {
  /** Gives a free connection, at once or when one becomes free; the answer withdraws the request. */
  acquire(origin: string, sslVerify: boolean, use: (connection: Connection) => void): () => void;
  /** Gives it back; one that is not `reusable` is destroyed. */
  release(connection: Connection, reusable: boolean): void;
  /** Ends the idle ones now, and each of the others when it is given back. */
  close(): void;
};

type Lane = { idle: Connection[]; open: number; waiting: Set<(connection: Connection) => void> };

/**
 * Keeps connections alive between exchanges: at most `maxPerOrigin` to one origin, and of the idle
 * ones at most `maxIdle` in all, the longest idle going first.
 */
export const makeConnectionPool = (
  limits: { maxPerOrigin: number; maxIdle: number },
  connect: (origin: string, sslVerify: boolean) => Connection,
): ConnectionPool => {
  const lanes = new Map<string, Lane>();
  // In the order they fell idle, over all lanes.
  const idle = new Set<Connection>();
  let closed = false;

  const laneOf = (key: string): Lane => {
    const lane = lanes.get(key) ?? { idle: [], open: 0, waiting: new Set() };
    lanes.set(key, lane);
    return lane;
  };

  const drop = (connection: Connection): void => {
    const lane = laneOf(connection.key);
    lane.open -= 1;
    idle.delete(connection);
    lane.idle = lane.idle.filter((other) => other !== connection);
    if (lane.open === 0 && lane.waiting.size === 0) lanes.delete(connection.key);
    connection.destroy();
  };

  const open = (origin: string, sslVerify: boolean, lane: Lane): Connection => {
    lane.open += 1;
    const connection = connect(origin, sslVerify);
    // The receiver or the keep-alive time closed it; one in use is released by its exchange.
    connection.client.on('disconnect', () => {
      if (idle.has(connection)) drop(connection);
    });
    return connection;
  };

  const rest = (connection: Connection, lane: Lane): void => {
    lane.idle.push(connection);
    idle.add(connection);
    const [oldest] = idle;
    if (idle.size > limits.maxIdle && oldest !== undefined) drop(oldest);
  };

  return {
    acquire(origin, sslVerify, use) {
      const lane = laneOf(`${origin} ${sslVerify}`);
      const free = lane.idle.pop();
      if (free !== undefined) {
        idle.delete(free);
        use(free);
      } else if (lane.open < limits.maxPerOrigin) {
        use(open(origin, sslVerify, lane));
      } else {
        lane.waiting.add(use);
      }
      return () => lane.waiting.delete(use);
    },
    release(connection, isReusable) {
      const reusable = isReusable && !closed;
      const lane = laneOf(connection.key);
      const [next] = lane.waiting;
      if (next !== undefined) lane.waiting.delete(next);
      if (reusable && next !== undefined) next(connection);
      else if (reusable) rest(connection, lane);
      else {
        drop(connection);
        if (next !== undefined) {
          const { origin, key } = connection;
          next(open(origin, key.endsWith(' true'), laneOf(key)));
        }
      }
    },
    close() {
      closed = true;
      for (const connection of [...idle]) drop(connection);
    },
  };
};

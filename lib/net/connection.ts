import type { LookupAddress } from 'node:dns';
import { type LookupFunction, Socket } from 'node:net';
import { buildConnector, Client } from 'undici';
import type { Guard } from './guard';

/** Durations of the last connect in milliseconds, and its end by the clock of `performance`. */
export type ConnectPhases = {
  dnsMs: number;
  connectMs: number;
  tlsMs?: number;
  connectedAt: number;
};

/** One keep-alive connection, used by one exchange at a time. Reconnects when needed. */
export type Connection = {
  origin: string;
  sslVerify: boolean;
  /** Identifies the pool of the connection. */
  key: string;
  client: Client;
  phases: ConnectPhases | null;
  /** Closes the connection immediately, also while it is connecting. */
  destroy(): void;
};

export type ConnectionOptions = {
  guard: Guard;
  maxHeaderBytes: number;
  keepAliveMs: number;
  /** Additional certificates to trust, PEM; for tests. */
  ca?: string;
};

const watchPhases = (
  socket: Socket,
  secure: boolean,
  dnsMs: number,
  done: (phases: ConnectPhases) => void,
): void => {
  const begun = performance.now();
  let connected = begun;
  socket.once('connect', () => {
    connected = performance.now();
    if (!secure) done({ dnsMs, connectMs: connected - begun, connectedAt: connected });
  });
  socket.once('secureConnect', () => {
    const secured = performance.now();
    done({
      dnsMs,
      connectMs: connected - begun,
      tlsMs: secured - connected,
      connectedAt: secured,
    });
  });
};

const READ_BYTES = 2_048;

// The parser creates an error for each header over its limit until the current chunk ends, and checks
// for a destroyed socket only between chunks. Small chunks end a flood of headers early.
const readInSmallChunks = (socket: Socket): void => {
  const read = socket.read.bind(socket);
  socket.read = (size?: number) =>
    socket.destroyed
      ? null
      : read(size ?? (Math.min(socket.readableLength, READ_BYTES) || undefined));
};

/**
 * Makes a connection to an origin. Each connect passes the guard and uses only the addresses it
 * returned. There is no connect timeout: the exchange destroys the connection when its time is up.
 */
export const makeConnection = (
  { guard, maxHeaderBytes, keepAliveMs, ca }: ConnectionOptions,
  origin: string,
  sslVerify: boolean,
): Connection => {
  let vetted: LookupAddress[] = [];
  let socket: unknown = null;
  // Returns the vetted addresses for any host name, so the name is never resolved a second time.
  const lookup: LookupFunction = (_hostname, options, callback) => {
    const [first] = vetted;
    if (options.all) callback(null, vetted);
    else if (first !== undefined) callback(null, first.address, first.family);
  };
  const dial = buildConnector({ timeout: 0, rejectUnauthorized: sslVerify, ca, lookup });

  const connect: buildConnector.connector = (options, callback) => {
    const begun = performance.now();
    const toSocket = (addresses: LookupAddress[]): void => {
      vetted = addresses;
      const dnsMs = performance.now() - begun;
      // The connector returns its socket synchronously, which its type does not declare.
      socket = dial(options, callback);
      if (!(socket instanceof Socket)) return;
      readInSmallChunks(socket);
      watchPhases(socket, options.protocol === 'https:', dnsMs, (phases) => {
        connection.phases = phases;
      });
    };
    guard(options.hostname).then(toSocket, (error: Error) => callback(error, null));
  };

  const client = new Client(origin, {
    connect,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: keepAliveMs,
    maxHeaderSize: maxHeaderBytes,
  });
  const connection: Connection = {
    origin,
    sslVerify,
    key: `${origin} ${sslVerify}`,
    client,
    phases: null,
    destroy() {
      client.destroy().catch(() => {});
      if (socket instanceof Socket) socket.destroy();
    },
  };
  return connection;
};

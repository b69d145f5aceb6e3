import type { LookupAddress } from 'node:dns';
import { type LookupFunction, Socket } from 'node:net';
import { buildConnector, Client } from 'undici';
import type { Guard } from './guard';

/** Milliseconds the last connect took, and when it was done; by the clock of `performance`. */
export type ConnectPhases = {
  dnsMs: number;
  connectMs: number;
  tlsMs?: number;
  connectedAt: number;
};

/** One keep-alive connection, used by one exchange at a time. Connects again by itself. */
export type Connection = {
  origin: string;
  key: string;
  client: Client;
  phases: ConnectPhases | null;
  /** Ends it at once, also while it is still connecting. */
  destroy(): void;
};

export type ConnectionOptions = {
  guard: Guard;
  maxHeaderBytes: number;
  keepAliveMs: number;
  /** More certificates to trust, PEM; for tests. */
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

// The parser makes an error for each header beyond its limit until the chunk in hand ends, and notices
// a destroyed socket only between chunks: small ones end a flood of headers early.
const readInSmallChunks = (socket: Socket): void => {
  const read = socket.read.bind(socket);
  socket.read = (size?: number) =>
    socket.destroyed
      ? null
      : read(size ?? (Math.min(socket.readableLength, READ_BYTES) || undefined));
};

/**
 * Makes a connection to an origin whose every connect goes through the guard and to the addresses it
 * vetted. Its time limit is that of the exchange, which destroys the client.
 */
export const makeConnection = (
  { guard, maxHeaderBytes, keepAliveMs, ca }: ConnectionOptions,
  origin: string,
  sslVerify: boolean,
): Connection => {
  let vetted: LookupAddress[] = [];
  let socket: unknown = null;
  // Hands out what the guard vetted, whatever is asked for: the name is never looked up again.
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
      // The connector answers with its socket at once, which its type does not tell.
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

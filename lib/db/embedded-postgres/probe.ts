import pg from 'pg';
import { SUPERUSER } from './cluster';
import { PORT } from './socket-folder';

const CONNECT_TIMEOUT_MS = 5_000;

/** Returns the connection settings of a database of the server whose socket is in this folder. */
export const toConnection = (socketFolder: string, database: string): pg.ClientConfig => ({
  host: socketFolder,
  port: PORT,
  user: SUPERUSER,
  database,
  // Explicit, because PGSSLMODE in the environment would otherwise request TLS on a socket.
  ssl: false,
});

/** State of the server at the socket: ready, starting or stopping, or not there. */
export type Probe = 'ready' | 'busy' | 'absent';

// The driver's own connection timeout has no code.
const codeOf = (error: unknown) => {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : error.message.includes('timeout') ? 'TIMEOUT' : undefined;
};

/** Tries one connection. Throws errors other than those of an absent or starting server. */
export const probe = async (socketFolder: string): Promise<Probe> => {
  const client = new pg.Client({
    ...toConnection(socketFolder, 'postgres'),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'ready';
  } catch (error) {
    const code = codeOf(error);
    // 57P03 cannot_connect_now; 53300 too_many_connections: the server runs, and is busy.
    if (code === '57P03' || code === 'TIMEOUT') return 'busy';
    if (code === '53300') return 'ready';
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'absent';
    throw error;
  }
};

import pg from 'pg';
import { SUPERUSER } from './cluster';
import { PORT } from './socket-folder';

const CONNECT_TIMEOUT_MS = 5_000;

/** How to reach a database of the embedded server whose socket is in this folder. */
export const toConnection = (socketFolder: string, database: string): pg.ClientConfig => ({
  host: socketFolder,
  port: PORT,
  user: SUPERUSER,
  database,
  // Said outright, or PGSSLMODE in our environment would ask for TLS on a socket.
  ssl: false,
});

/** What answers at the address: a server, one that is starting or stopping, or nothing. */
export type Probe = 'ready' | 'busy' | 'absent';

// The driver gives its own connection timeout no code.
const codeOf = (error: unknown) => {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : error.message.includes('timeout') ? 'TIMEOUT' : undefined;
};

/** Tries one connection. Throws for anything but "nobody there" and "not yet". */
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
    // 57P03 cannot_connect_now; 53300 too_many_connections: it is there, and busy.
    if (code === '57P03' || code === 'TIMEOUT') return 'busy';
    if (code === '53300') return 'ready';
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'absent';
    throw error;
  }
};

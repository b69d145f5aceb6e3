// A program that opens the database in argv[2] and executes its parent's requests. It is a separate
// process (start-database-process.ts), so that tests can kill it.
import { openDatabase } from '@/lib/db/connection/open-database';

export type ProcessRequest = { sql: string } | { end: 'close' | 'stopServer' };
export type ProcessReply = { rows: unknown[] } | { error: string };

const messages: string[] = [];
const note = (_fields: object, message: string) => messages.push(message);

const send = (reply: ProcessReply) => process.send?.(reply);
const sendError = (error: unknown) =>
  send({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });

// When the test is killed, this process ends too.
process.once('disconnect', () => process.exit());

try {
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: process.argv[2] ?? '',
    log: { info: note, warn: note, error: note },
  });
  const execute = async (request: ProcessRequest) => {
    if ('sql' in request) return (await database.pool.query(request.sql)).rows;
    await database[request.end]();
    return messages;
  };
  process.on('message', (request: ProcessRequest) => {
    execute(request).then((rows) => send({ rows }), sendError);
  });
  send({ rows: messages });
} catch (error) {
  sendError(error);
}

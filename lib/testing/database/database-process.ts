// A program that opens the database in argv[2] and does what its parent asks; started by
// start-database-process.ts as a process of its own, so that it can be killed.
import { openDatabase } from '@/lib/db/connection/open-database';

export type ProcessRequest = { sql: string } | { end: 'close' | 'stopServer' };
export type ProcessAnswer = { rows: unknown[] } | { error: string };

const messages: string[] = [];
const note = (_fields: object, message: string) => messages.push(message);

const send = (answer: ProcessAnswer) => process.send?.(answer);
const sendError = (error: unknown) =>
  send({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });

// A test that was itself killed leaves no process behind.
process.once('disconnect', () => process.exit());

try {
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: process.argv[2] ?? '',
    log: { info: note, warn: note, error: note },
  });
  const answer = async (request: ProcessRequest) => {
    if ('sql' in request) return (await database.pool.query(request.sql)).rows;
    await database[request.end]();
    return messages;
  };
  process.on('message', (request: ProcessRequest) => {
    answer(request).then((rows) => send({ rows }), sendError);
  });
  send({ rows: messages });
} catch (error) {
  sendError(error);
}

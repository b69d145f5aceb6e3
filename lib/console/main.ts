import next from 'next';
import { ConfigError } from '@/lib/config/config-error';
import { parseEnv } from '@/lib/config/env';
import { makeConsoleServer } from './make-console-server';

/** Exit code for what the operator has to change, after sysexits' EX_CONFIG. */
const EX_CONFIG = 78;

const run = async (): Promise<void> => {
  const { host, port } = parseEnv(process.env);
  const app = next({ dev: false, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = makeConsoleServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`hookline: a request to the console failed: ${error}\n`);
      response.destroy();
    });
  });
  server.once('error', end);
  server.listen(port, host);
};

const end = (error: unknown): void => {
  const isForOperator = error instanceof ConfigError;
  const shown = error instanceof Error ? (isForOperator ? error.message : error.stack) : error;
  process.stderr.write(`hookline: ${shown}\n`);
  process.exit(isForOperator ? EX_CONFIG : 1);
};

run().catch(end);

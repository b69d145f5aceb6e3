// `npm start`: set up what is stale, then run the engine (which starts the database) and the
// console, watch both, and stop everything when asked or when the parent goes away.
import { connect } from 'node:net';
import { join } from 'node:path';
import { SetupError, setUp } from './setup.mjs';
import { root } from './source-files.mjs';
import { supervise } from './supervise.mjs';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
const apiPort = Number(process.env.HOOKLINE_API_PORT || 8001);

function isTaken(onPort) {
  return new Promise((resolve) => {
    const probe = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const socket = connect({ host: probe, port: onPort });
    const end = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

async function checkPorts() {
  // What is no port at all is reported by the engine, with every other setting that is wrong.
  for (const [name, value] of [
    ['PORT', port],
    ['HOOKLINE_API_PORT', apiPort],
  ])
    if (Number.isInteger(value) && value > 0 && value < 65_536 && (await isTaken(value)))
      throw new SetupError(
        `Port ${value} is taken: another program (or another Hookline) listens there. Stop it, or start with ${name}=${value + 10} npm start.`,
      );
}

const urlHost = host.includes(':') ? `[${host}]` : host;
const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : urlHost;
const consoleUrl = (process.env.HOOKLINE_CONSOLE_URL || `http://${shownHost}:${port}`).replace(
  /\/$/,
  '',
);

function announce({ setupToken }) {
  const lines = [
    '',
    `  Hookline console   ${consoleUrl}`,
    `  Admin API          http://${shownHost}:${apiPort}`,
    '',
  ];
  if (setupToken)
    lines.push(
      '  Create the first administrator (one-time link, valid 24 hours):',
      `  ${consoleUrl}/setup?token=${setupToken}`,
      '',
    );
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  await checkPorts();
  setUp();
  await supervise({
    announce,
    engine: { command: [join(root, 'dist/engine.js')] },
    console: {
      command: [join(root, 'dist/console.js')],
      readyUrl: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : urlHost}:${port}/health`,
    },
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\nhookline: ${error.message}\n`);
  process.exitCode = 1;
}

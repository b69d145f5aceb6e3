import { type Logger, pino } from 'pino';
import { toTerminalLine } from './terminal-line';

export type Log = Logger;

// Redacted in every logged object, down to the third level.
const SECRETS = ['secret', 'password', 'token', 'authorization', 'cookie'];
const HEADERS = ['kong-admin-token', 'set-cookie', 'x-api-key'];
const redactedPaths = [
  ...SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...HEADERS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
];

/** The stream that lines are written to. */
export type LogOutput = { isTTY?: boolean; write(line: string): unknown };

/**
 * Makes the structured log: one line of JSON per entry, or one readable line on a terminal. Redacts
 * secrets, tokens and credentials in logged fields.
 */
export const makeLog = (
  { level, name }: { level: string; name: string },
  output: LogOutput = process.stdout,
): Log => {
  const write = output.isTTY
    ? (line: string) => output.write(toTerminalLine(line))
    : (line: string) => output.write(line);
  return pino(
    {
      level,
      name,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '[redacted]' },
    },
    { write },
  );
};

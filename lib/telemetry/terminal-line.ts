import { z } from 'zod';

const Line = z.looseObject({
  level: z.string(),
  time: z.string(),
  name: z.string().optional(),
  msg: z.string().default(''),
  err: z.looseObject({ message: z.string(), stack: z.string().optional() }).optional(),
});

const COLOURS: Record<string, number> = { debug: 2, trace: 2, info: 36, warn: 33 };
const RED = 31;
const DIM = 2;

const paint = (colour: number, text: string) => `\u001b[${colour}m${text}\u001b[0m`;

const toText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** One line of the structured log, for a person at a terminal: time, level, message, fields, error. */
export const toTerminalLine = (json: string): string => {
  const { level, time, name, msg, err, pid: _pid, ...fields } = Line.parse(JSON.parse(json));
  const rest = Object.entries(fields).map(([key, value]) => `${key}=${toText(value)}`);
  const parts = [
    paint(DIM, time.slice(11, 19)),
    paint(COLOURS[level] ?? RED, level.toUpperCase().padEnd(5)),
    ...(name ? [paint(DIM, name)] : []),
    msg,
    ...(rest.length > 0 ? [paint(DIM, rest.join(' '))] : []),
  ];
  return `${parts.join(' ')}\n${err ? `${err.stack ?? err.message}\n` : ''}`;
};

import type { HandlerModule } from '../handler';
import type { Outcome } from '../outcome';
import { toTextExecution } from '../to-text-execution';
import { inspect } from './inspect';
import { logConfig } from './log-config';

const DELIVERED: Outcome = { kind: 'delivered', result: true };

// The box pads every line to the longest one, so one long value would multiply by the number of lines.
const MAX_LINE = 1_000;
const MAX_BOX = 64 * 1024;

const cutLine = (line: string): string =>
  line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)} … (${line.length - MAX_LINE} more)` : line;

const boxed = (text: string): string => {
  const lines = text.split('\n').map(cutLine);
  const width = Math.max(...lines.slice(0, MAX_BOX).map((line) => line.length));
  const kept = lines.slice(0, Math.max(1, Math.floor(MAX_BOX / width)));
  if (kept.length < lines.length) kept.push(`… (${lines.length - kept.length} more lines)`);
  const rule = `+${'-'.repeat(width)}+`;
  return [rule, ...kept.map((line) => `|${line.padEnd(width)}|`), rule].join('\n');
};

/**
 * `log`: writes the text `log callback: ` and event, source, data and pid, in that order, as a boxed
 * table, with the data as it came, without `source` and `event` added (spec §5.8). The line is cut
 * at about 64 KiB; the recorded event is complete.
 */
export const log: HandlerModule<'log', 'log'> = {
  ...logConfig,
  prepare: (_hook, { source, event, data }, { pid }) => ({
    kind: 'log',
    line: boxed(`${inspect('log callback: ')} ${inspect([event, source, data, pid])}`),
  }),
  async execute({ line }, { writeLog }) {
    writeLog(line);
    return toTextExecution('LOG', line, DELIVERED);
  },
  toOutcome: () => DELIVERED,
};

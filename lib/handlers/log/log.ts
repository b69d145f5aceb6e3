import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookHandler } from '../handler';
import { inspect } from './inspect';

// A box pads every line to the longest, so one long value would multiply by the number of lines.
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
 * `log`: the text `log callback: ` and event, source, data and pid, in that order, as a boxed table;
 * the data as it came, without `source` and `event` added (spec §5.8). Cut at about 64 KiB: the whole
 * event is in the record of events.
 */
export const log: EventHookHandler<Extract<EventHook, { handler: 'log' }>> = {
  name: 'log',
  prepare: (_hook, { source, event, data }, { pid }) => ({
    kind: 'log',
    line: boxed(`${inspect('log callback: ')} ${inspect([event, source, data, pid])}`),
  }),
};

import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookHandler } from '../handler';
import { inspect } from './inspect';

const boxed = (text: string): string => {
  const lines = text.split('\n');
  const width = Math.max(...lines.map((line) => line.length));
  const rule = `+${'-'.repeat(width)}+`;
  return [rule, ...lines.map((line) => `|${line.padEnd(width)}|`), rule].join('\n');
};

/**
 * `log`: the text `log callback: ` and event, source, data and pid, in that order, as a boxed table;
 * the data as it came, without `source` and `event` added (spec §5.8).
 */
export const log: EventHookHandler<Extract<EventHook, { handler: 'log' }>> = {
  name: 'log',
  prepare: (_hook, { source, event, data }, { pid }) => ({
    kind: 'log',
    line: boxed(`${inspect('log callback: ')} ${inspect([event, source, data, pid])}`),
  }),
};

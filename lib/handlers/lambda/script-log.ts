import { SCRIPT_LOG } from '../code/script-limits';

export type LogLine = { level: string; text: string };

/** Makes a log that collects the lines of a script up to a limit. */
export const makeScriptLog = () => {
  const lines: LogLine[] = [];
  let dropped = 0;
  return {
    log: (level: string, text: string): void => {
      if (lines.length < SCRIPT_LOG.lines)
        lines.push({ level, text: text.slice(0, SCRIPT_LOG.lineLength) });
      else dropped++;
    },
    read: (): LogLine[] =>
      dropped === 0
        ? lines
        : [...lines, { level: 'warn', text: `… and ${dropped} more lines, which were dropped` }],
  };
};

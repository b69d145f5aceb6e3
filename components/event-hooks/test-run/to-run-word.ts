import { formatDuration, formatLocal } from '@/components/ui/values/format-time';
import type { PastRun } from './run-history';
import { testStrings as words } from './strings';

export type RunWord = { word: string; tone: 'good' | 'bad'; took: string };

/** Returns the outcome of a run in one word, its tone and its duration. */
export function toRunWord({ result }: PastRun): RunWord {
  if (!result.ok) return { word: words.failed, tone: 'bad', took: '' };
  const { good, exchange } = result.value;
  const status = exchange?.response?.status;
  const word = status === undefined ? (good ? words.succeeded : words.failed) : String(status);
  const timings = exchange?.request ? exchange.timings : null;
  const took = timings ? formatDuration(timings.total_ms) : '';
  return { word, tone: good ? 'good' : 'bad', took };
}

/** Describes a run by its kind, its time and its outcome. */
export function toRunName(run: PastRun): string {
  const kind = run.kind === 'ping' ? words.ping : words.run;
  return words.oneRun(kind, formatLocal(run.at).slice(11, 19), toRunWord(run).word);
}

'use client';
import { Button } from '@/components/ui/button';
import { formatDuration, formatLocal } from '@/components/ui/format-time';
import { StateMark } from '@/components/ui/state-pill';
import { isGoodRun, readAnswer } from '../read-run';
import type { PastRun } from './run-history';
import { testStrings as words } from './strings';

type RunListProps = {
  runs: readonly PastRun[];
  shown: PastRun | null;
  onShow: (run: PastRun) => void;
};

/** The last runs side by side, each a way to see it again. */
export function RunList({ runs, shown, onShow }: RunListProps) {
  if (runs.length === 0) return null;
  return (
    <ul aria-label={words.runs} className="flex gap-1 overflow-x-auto border-b px-3 py-1.5">
      {runs.map((run) => {
        const { word, good, took } = toWord(run);
        const time = formatLocal(run.at).slice(11, 19);
        const kind = run.kind === 'ping' ? words.ping : words.run;
        return (
          <li key={run.at}>
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={run.at === shown?.at}
              aria-label={words.oneRun(kind, time, word)}
              className="aria-pressed:bg-selected aria-pressed:text-ink"
              onClick={() => onShow(run)}
            >
              <StateMark tone={good ? 'good' : 'bad'} className={good ? 'text-good' : 'text-bad'} />
              {time} <span className="font-medium">{word}</span>
              <span className="text-ink-3">{took}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function toWord({ result }: PastRun): { word: string; good: boolean; took: string } {
  if (!result.ok) return { word: words.failed, good: false, took: '' };
  const good = isGoodRun(result.value);
  const status = readAnswer(result.value)?.status;
  const word = status === undefined ? (good ? words.succeeded : words.failed) : String(status);
  return { word, good, took: formatDuration(result.value.durationMs) };
}

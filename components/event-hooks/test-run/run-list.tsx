'use client';
import { Button } from '@/components/ui/controls/button';
import { formatLocal } from '@/components/ui/values/format-time';
import { StateMark } from '@/components/ui/values/state-pill';
import type { PastRun } from './run-history';
import { testStrings as words } from './strings';
import { toRunName, toRunWord } from './to-run-word';

type RunListProps = {
  runs: readonly PastRun[];
  shown: PastRun | null;
  onShow: (run: PastRun) => void;
};

/** The last runs; each one can be shown again. */
export function RunList({ runs, shown, onShow }: RunListProps) {
  if (runs.length === 0) return null;
  return (
    <ul
      aria-label={words.runs}
      className="flex min-w-full flex-1 gap-1 overflow-x-auto @xl:min-w-0"
    >
      {runs.map((run) => {
        const { word, tone, took } = toRunWord(run);
        return (
          <li key={run.at}>
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={run.at === shown?.at}
              aria-label={toRunName(run)}
              className="aria-pressed:bg-selected aria-pressed:text-ink"
              onClick={() => onShow(run)}
            >
              <StateMark tone={tone} className={tone === 'good' ? 'text-good' : 'text-bad'} />
              {formatLocal(run.at).slice(11, 19)} <span className="font-medium">{word}</span>
              <span className="text-ink-3">{took}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

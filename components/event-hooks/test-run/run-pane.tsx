'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Select } from '@/components/ui/controls/select';
import type { Exchange } from '@/lib/api/resources';
import type { PastRun } from './run-history';
import { RunList } from './run-list';
import { RunResult } from './run-result';
import { testStrings as words } from './strings';
import { toRunName } from './to-run-word';

type RunPaneProps = {
  runs: readonly PastRun[];
  shown: PastRun | null;
  busy: boolean;
  onShow: (run: PastRun) => void;
  /** Uses the event data of an earlier run. */
  onData: (text: string) => void;
};

/** The last runs, one of them shown, optionally compared with another one. */
export function RunPane({ runs, shown, busy, onShow, onData }: RunPaneProps) {
  const [comparedAt, setComparedAt] = useState<number | null>(null);
  const others = runs.filter((run) => run.at !== shown?.at && toExchange(run) !== null);
  const compared = others.find(({ at }) => at === comparedAt);
  const data = shown?.data ?? null;
  return (
    <>
      {runs.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2 border-b px-3 py-1.5">
          <RunList runs={runs} shown={shown} onShow={onShow} />
          {others.length > 0 && shown && toExchange(shown) ? (
            <Select
              aria-label={words.compareWith}
              className="w-56"
              value={String(compared?.at ?? '')}
              onChange={({ target }) => setComparedAt(Number(target.value))}
            >
              <option value="">{`${words.compareWith}: ${words.compareNone}`}</option>
              {others.map((run) => (
                <option key={run.at} value={run.at}>
                  {toRunName(run)}
                </option>
              ))}
            </Select>
          ) : null}
          {data === null ? null : (
            <Button size="sm" variant="ghost" onClick={() => onData(data)}>
              {words.useData}
            </Button>
          )}
        </div>
      ) : null}
      <section
        aria-live="polite"
        aria-busy={busy}
        aria-label={shown?.kind === 'ping' ? words.ping : words.run}
      >
        {busy ? (
          <p className="px-3 py-3 text-ink-2">{words.running}…</p>
        ) : shown === null ? (
          <p className="px-3 py-3 text-ink-3">{words.noRunYet}</p>
        ) : (
          <RunResult run={shown} other={compared ? toExchange(compared) : null} />
        )}
      </section>
    </>
  );
}

const toExchange = ({ result }: PastRun): Exchange | null =>
  result.ok ? result.value.exchange : null;

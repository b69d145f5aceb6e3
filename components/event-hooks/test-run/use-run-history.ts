'use client';
import { useMemo, useState } from 'react';
import { makeRunHistory, type PastRun } from './run-history';

/** The runs of a hook in this tab, and the one that is shown: the newest unless another is chosen. */
export function useRunHistory(hookId: string) {
  const history = useMemo(() => makeRunHistory(sessionStorage, hookId), [hookId]);
  const [runs, setRuns] = useState(() => history.read());
  const [shown, show] = useState<PastRun | null>(runs[0] ?? null);
  const add = (run: PastRun) => {
    const kept = history.add(run);
    setRuns(kept);
    show(kept[0] ?? null);
  };
  return { runs, shown, show, add };
}

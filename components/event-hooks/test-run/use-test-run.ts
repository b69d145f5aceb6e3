'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { callAction } from '@/lib/client/call-action';
import { deliveryKeys } from '@/lib/client/deliveries';
import { isRecord } from '@/lib/fields/is-record';
import { handlerStrings } from '../handlers/strings';
import type { HookActions, HookRun } from '../hook-actions';
import { makeRunHistory, type PastRun } from './run-history';
import { testStrings as words } from './strings';

type TestRunOptions = {
  hook: HookResource;
  actions: Pick<HookActions, 'test' | 'ping'>;
  /** Called before a request is sent. */
  onStart: () => void;
  /** Called once the result is rendered. */
  onResult: () => void;
};

/** Runs a saved hook on request, one run at a time, and keeps the results of this browser tab. */
export function useTestRun({ hook, actions, onStart, onResult }: TestRunOptions) {
  const queryClient = useQueryClient();
  const history = useMemo(() => makeRunHistory(sessionStorage, hook.id), [hook.id]);
  const [runs, setRuns] = useState(() => history.read());
  const [shown, show] = useState<PastRun | null>(runs[0] ?? null);
  const [running, setRunning] = useState<PastRun['kind'] | null>(null);
  const [problem, setProblem] = useState<string>();

  const start = async (
    kind: PastRun['kind'],
    data: string | null,
    call: () => Promise<ActionResult<HookRun>>,
  ) => {
    if (running !== null) return;
    onStart();
    setRunning(kind);
    const run = { kind, data, at: Date.now(), result: await callAction(call) };
    flushSync(() => {
      const kept = history.add(run);
      setRuns(kept);
      show(kept[0] ?? null);
      setRunning(null);
    });
    onResult();
    void queryClient.invalidateQueries({ queryKey: deliveryKeys.all });
  };
  return {
    runs,
    shown,
    show,
    running,
    /** The validation error of the event data. */
    problem,
    ping: () => void start('ping', null, () => actions.ping(hook.id)),
    /** Sends the event data; returns false when it is invalid. */
    test: (text: string): boolean => {
      const parsed = parseEventData(text);
      setProblem(parsed.problem);
      if (parsed.data === null) return false;
      void start('test', text, () => actions.test(hook.id, parsed.data));
      return true;
    },
  };
}

type ParsedData =
  | { data: Record<string, unknown>; problem: undefined }
  | { data: null; problem: string };

// An empty string is an empty object.
function parseEventData(text: string): ParsedData {
  let value: unknown;
  try {
    value = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { data: null, problem: handlerStrings.notJson(why) };
  }
  return isRecord(value)
    ? { data: value, problem: undefined }
    : { data: null, problem: words.notObject };
}

import { z } from 'zod';
import type { ActionResult } from '@/lib/client/action-result';
import { maskHeaders } from '@/lib/event-hooks/mask-headers';
import type { HookRun } from '../hook-actions';

/** One run of a hook, and when. */
export type PastRun = { at: number; kind: 'test' | 'ping'; result: ActionResult<HookRun> };

const MOST = 10;

const Run = z.object({
  ok: z.boolean(),
  message: z.string().nullable(),
  result: z.unknown(),
  request: z
    .object({
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    })
    .nullable(),
  durationMs: z.number(),
});
const Past = z.array(
  z.object({
    at: z.number(),
    kind: z.enum(['test', 'ping']),
    result: z.union([
      z.object({ ok: z.literal(true), value: Run }),
      z.object({
        ok: z.literal(false),
        kind: z.enum(['invalid', 'conflict', 'not found', 'failed']),
        message: z.string(),
        fields: z.record(z.string(), z.string()),
      }),
    ]),
  }),
);

export type RunHistory = {
  /** Newest first. */
  read(): PastRun[];
  /** Keeps one more and answers all that are kept now. */
  add(run: PastRun): PastRun[];
};

/** The last ten runs of a hook, for as long as the tab lives. Credentials are not written. */
export function makeRunHistory(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  hookId: string,
): RunHistory {
  const key = `hookline:runs:${hookId}`;
  const read = (): PastRun[] => {
    try {
      return Past.parse(JSON.parse(storage.getItem(key) ?? '[]'));
    } catch {
      return [];
    }
  };
  return {
    read,
    add: (run) => {
      const runs = [withoutCredentials(run), ...read()].slice(0, MOST);
      // Large answers fill a storage soon; then the older ones go first.
      for (let kept = runs.length; kept > 0; kept -= 1) {
        try {
          storage.setItem(key, JSON.stringify(runs.slice(0, kept)));
          return runs.slice(0, kept);
        } catch {}
      }
      return runs.slice(0, 1);
    },
  };
}

function withoutCredentials(run: PastRun): PastRun {
  if (!run.result.ok || run.result.value.request === null) return run;
  const { value } = run.result;
  const headers = maskHeaders(value.request?.headers ?? {});
  const request = value.request && { ...value.request, headers };
  return { ...run, result: { ok: true, value: { ...value, request } } };
}

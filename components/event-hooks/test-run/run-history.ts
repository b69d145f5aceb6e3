import { z } from 'zod';
import { Exchange } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import type { HookRun } from '../hook-actions';

/** One run of a hook; `data` is the event data as JSON, null for a ping. */
export type PastRun = {
  at: number;
  kind: 'test' | 'ping';
  data: string | null;
  result: ActionResult<HookRun>;
};

const MOST = 10;

const Seen = z.object({ name: z.string(), value: z.string() });
const Step = z.object({
  line: z.number(),
  column: z.number().optional(),
  reads: z.array(Seen),
  writes: z.array(Seen),
  branch: z.string().optional(),
  turns: z.number().optional(),
  results: z.array(z.string()).optional(),
  output: z.string().optional(),
  fuelUsed: z.number(),
  memoryUsed: z.number(),
});
const Code = z.object({
  part: z.union([z.number(), z.string()]),
  text: z.string(),
  steps: z.array(Step),
  dropped: z.number(),
});
const Run = z.object({
  good: z.boolean(),
  message: z.string().nullable(),
  exchange: Exchange.nullable(),
  code: z.array(Code),
});
const Past = z.array(
  z.object({
    at: z.number(),
    kind: z.enum(['test', 'ping']),
    data: z.string().nullable(),
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
  /** Adds a run and returns all runs that are kept. */
  add(run: PastRun): PastRun[];
};

/** Keeps the last ten runs of a hook in the browser tab. Credentials are already masked. */
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
      const runs = [run, ...read()].slice(0, MOST);
      // Large responses fill the storage; the oldest runs are dropped first.
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

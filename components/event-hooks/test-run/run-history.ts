import { z } from 'zod';
import { Exchange } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import type { HookRun } from '../hook-actions';

/** One run of a hook, and when; `data` is the text that was sent, null of a ping. */
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
  /** Keeps one more and answers all that are kept now. */
  add(run: PastRun): PastRun[];
};

/** The last ten runs of a hook, for as long as the tab lives. Credentials come masked already. */
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

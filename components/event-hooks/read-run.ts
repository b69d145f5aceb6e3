import { z } from 'zod';
import type { HookRun } from './hook-actions';

/** What a receiver answered, as the webhook handlers report it (spec §5.10). */
const Answer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({}),
  body: z.string().nullable().catch(null),
});
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** The receiver's answer, or null when the handler asked nobody. */
export function readAnswer(run: HookRun): Answer | null {
  const parsed = Answer.safeParse(run.result);
  if (!parsed.success) return null;
  const { status, headers, body } = parsed.data;
  const flat = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return { status, headers: Object.fromEntries(flat), body: body ?? '' };
}

/** Whether a run did what was hoped for. A receiver that answers 500 was reached, but failed. */
export function isGoodRun(run: HookRun): boolean {
  const answer = readAnswer(run);
  return run.ok && (answer === null || (answer.status >= 200 && answer.status < 300));
}

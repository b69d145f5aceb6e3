import { evaluate } from '@/lib/event-hooks/evaluate/evaluate';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { Outcome } from '@/lib/handlers/outcome';
import { prepare } from '@/lib/handlers/prepare';
import type { PrepareContext, TextTrace, Unprepared } from '@/lib/handlers/prepared';
import { findExpectedOutcome, type Rehearsal, rehearse } from '@/lib/handlers/rehearse';
import { hmac } from './hmac';
import type { PreviewEvent } from './preview-event';

export type PreviewContext = Omit<PrepareContext, 'hmac' | 'onTrace'>;

/** The result of a hook for one event; functions have run, with the outcome a delivery would have. */
export type Rendering =
  | Exclude<Rehearsal, { kind: 'ran' }>
  | (Extract<Rehearsal, { kind: 'ran' }> & { outcome: Outcome | null });

/**
 * Processes an event as a delivery does, up to the point where a request would be sent. Given a list
 * of traces, functions are traced in their run, and templates into the list.
 */
export const renderEvent = (
  hook: EventHook,
  event: PreviewEvent,
  context: PreviewContext,
  traces: TextTrace[] | null = null,
): Rendering => {
  // A disabled hook can be previewed too.
  const enabled = { ...hook, enabled: true };
  const onTrace = traces ? (trace: TextTrace) => void traces.push(trace) : undefined;
  const decision = evaluate(enabled, event, 'past gates', (each, seen) =>
    prepare(each, seen, { ...context, hmac, onTrace }),
  );
  if (!('prepared' in decision))
    return { kind: 'unprepared', phase: 'match', message: decision.why };
  const rehearsal = rehearse(decision.prepared, { trace: traces !== null });
  if (rehearsal.kind !== 'ran') return rehearsal;
  const outcome = findExpectedOutcome(hook, rehearsal, new Date(context.nowMs));
  return { ...rehearsal, outcome };
};

/** Why a delivery would fail; line and column where code is the reason. */
export type Failure = Omit<Unprepared, 'kind'>;

/** The failure a delivery would have, by the success rule of the handler, or null. */
export const toFailure = (rendering: Rendering): Failure | null => {
  if (rendering.kind === 'unprepared') return rendering;
  if (rendering.kind !== 'ran') return null;
  const { run, outcome } = rendering;
  if (outcome === null || outcome.kind === 'delivered') return null;
  if (!run.ok) return run;
  return { phase: 'result', message: 'message' in outcome ? outcome.message : '' };
};

import { evaluate } from '@/lib/event-hooks/evaluate/evaluate';
import type { EventHook } from '@/lib/event-hooks/schema';
import { prepare } from '@/lib/handlers/prepare';
import type { PrepareContext, TextTrace, Unprepared } from '@/lib/handlers/prepared';
import { type Rehearsal, rehearse } from '@/lib/handlers/rehearse';
import { hmac } from './hmac';
import type { PreviewEvent } from './preview-event';

export type PreviewContext = Omit<PrepareContext, 'hmac' | 'onTrace'>;

/** What a hook makes of one event, functions run. */
export type Rendering = Rehearsal;

/**
 * Does to an event what delivery does, up to the point where something would be sent. Functions are
 * traced in their run, and templates into `traces`, when there is such a list.
 */
export const renderEvent = (
  hook: EventHook,
  event: PreviewEvent,
  context: PreviewContext,
  traces: TextTrace[] | null = null,
): Rendering => {
  // A hook that is switched off is still worth a look.
  const enabled = { ...hook, enabled: true };
  const onTrace = traces ? (trace: TextTrace) => void traces.push(trace) : undefined;
  const decision = evaluate(enabled, event, 'past gates', (each, seen) =>
    prepare(each, seen, { ...context, hmac, onTrace }),
  );
  return 'prepared' in decision
    ? rehearse(decision.prepared, { trace: traces !== null })
    : { kind: 'unprepared', phase: 'match', message: decision.why };
};

/** Why it would not be delivered, or null. */
export const toFailure = (rendering: Rendering): Omit<Unprepared, 'kind'> | null => {
  if (rendering.kind === 'unprepared') return rendering;
  if (rendering.kind === 'ran' && !rendering.run.ok) return rendering.run;
  return null;
};

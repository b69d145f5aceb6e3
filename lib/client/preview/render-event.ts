import { match } from '@/lib/event-hooks/evaluate/match';
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
  const matched = match({ ...hook, enabled: true }, event);
  if (!matched.matched) return { kind: 'unprepared', phase: 'match', message: matched.why };
  const subscribed = { source: matched.source, event: matched.event, data: event.data };
  const onTrace = traces ? (trace: TextTrace) => void traces.push(trace) : undefined;
  const prepared = prepare(hook, subscribed, { ...context, hmac, onTrace });
  return rehearse(prepared, { trace: traces !== null });
};

/** Why it would not be delivered, or null. */
export const toFailure = (rendering: Rendering): Omit<Unprepared, 'kind'> | null => {
  if (rendering.kind === 'unprepared') return rendering;
  if (rendering.kind === 'ran' && !rendering.run.ok) return rendering.run;
  return null;
};

import type { EventHook } from '../schema';

/** The part of an event that matching uses. */
export type EventToMatch = { source: string; event: string; data: Record<string, unknown> };

/**
 * Whether a hook listens to an event. If so, `source` and `event` are the names it subscribed to,
 * which its receiver gets; if not, `part` is the first condition that failed.
 */
export type Match =
  | { matched: true; source: string; event: string }
  | { matched: false; part: 'source' | 'event' | 'disabled'; why: string };

const OPERATIONS = new Set(['create', 'update', 'delete']);

// One change of an entity is one event with two names, `consumers` and `consumers:create`. Senders
// use either name; with the shorter one, the data contains the operation.
const namesOf = (event: EventToMatch): string[] => {
  if (event.source !== 'crud') return [event.event];
  const colon = event.event.lastIndexOf(':');
  const suffix = colon > 0 ? event.event.slice(colon + 1) : '';
  if (OPERATIONS.has(suffix)) return [event.event, event.event.slice(0, colon)];
  const { operation } = event.data;
  return typeof operation === 'string' && OPERATIONS.has(operation)
    ? [event.event, `${event.event}:${operation}`]
    : [event.event];
};

/**
 * Decides whether a hook listens to an event, before its gates (spec §4.4). A hook without an event
 * listens to its whole source, and fires once per change, under the event's own name.
 */
export const match = (
  hook: Pick<EventHook, 'source' | 'event' | 'enabled'>,
  event: EventToMatch,
): Match => {
  if (hook.source !== event.source) {
    return {
      matched: false,
      part: 'source',
      why: `It listens to source ${hook.source}, not to ${event.source}.`,
    };
  }
  if (hook.event !== null && !namesOf(event).includes(hook.event)) {
    return {
      matched: false,
      part: 'event',
      why: `It listens to event ${hook.event} of ${hook.source}, not to ${event.event}.`,
    };
  }
  if (!hook.enabled) {
    return { matched: false, part: 'disabled', why: 'It listens to this event, but is disabled.' };
  }
  return { matched: true, source: event.source, event: hook.event ?? event.event };
};

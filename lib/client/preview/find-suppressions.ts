import { evaluateMany } from '@/lib/event-hooks/evaluate/evaluate-many';
import type { Suppression } from '@/lib/event-hooks/evaluate/gate';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { PreviewEvent } from './preview-event';

/** The fields that the catalogue declares as unique, by the event's source and name. */
export type UniqueFields = readonly { source: string; event: string; fields: readonly string[] }[];

/**
 * Finds the recorded events that the hook's gates would suppress, by their ids, if the events were
 * the first it received. Samples have no time, so that no gate applies to them.
 */
export const findSuppressions = (
  hook: EventHook,
  events: readonly PreviewEvent[],
  uniqueFields: UniqueFields,
): ReadonlyMap<string, Suppression> => {
  const recorded = events
    .flatMap((event) =>
      event.receivedAt === null ? [] : [{ ...event, receivedAt: new Date(event.receivedAt) }],
    )
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  const deps = {
    // The keys are compared within this list only, so that they need no digest.
    digest: (text: string) => text,
    unique: (source: string, event: string) =>
      uniqueFields.find((each) => each.source === source && each.event === event)?.fields ?? null,
    // Only the gates matter here.
    prepare: () => ({ kind: 'log', line: '' }) as const,
  };
  const found = new Map<string, Suppression>();
  for (const { event, decision } of evaluateMany(deps, { ...hook, enabled: true }, recorded))
    if (decision.kind === 'suppressed') {
      const { reason, earlierEventId, until } = decision;
      found.set(event.id, { reason, earlierEventId, until });
    }
  return found;
};

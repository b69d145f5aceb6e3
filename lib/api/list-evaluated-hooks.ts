import type { DeliveryState } from '@/lib/delivery/delivery-record';
import type { DeliveryReader } from '@/lib/delivery/readers/delivery-reader';
import type { EventRecord } from '@/lib/delivery/types';
import { explainSuppression } from '@/lib/event-hooks/evaluate/explain-suppression';
import { match } from '@/lib/event-hooks/evaluate/match';
import type { ListedVersion } from '@/lib/event-hooks/version-reader';
import type { EvaluatedHook } from './resources';

type EventDelivery = Awaited<ReturnType<DeliveryReader['listByEvent']>>[number];
type Result = Pick<EvaluatedHook, 'decision' | 'why'>;

const ORDER = ['delivered_to', 'held_back', 'disabled', 'not_matched'];

const findDetail = (detail: unknown, key: string): string | undefined => {
  const value: unknown =
    typeof detail === 'object' && detail !== null ? Reflect.get(detail, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};

const explainSuppressed = ({ reason, detail }: EventDelivery): string => {
  if (reason !== 'unchanged' && reason !== 'snoozed')
    return `Suppressed: ${reason ?? 'no reason was recorded'}.`;
  const until = findDetail(detail, 'until');
  return explainSuppression({
    reason,
    earlierEventId: findDetail(detail, 'earlier_event_id'),
    until: until === undefined ? null : new Date(until),
  });
};

const STATES: Record<DeliveryState, string> = {
  pending: 'waiting to be delivered',
  running: 'being delivered',
  delivered: 'delivered',
  retrying: 'an attempt failed and will be retried',
  dead: 'all attempts failed; no more will be made',
  suppressed: 'suppressed',
  cancelled: 'cancelled',
};

const fromDelivery = (delivery: EventDelivery): Result =>
  delivery.state === 'suppressed'
    ? { decision: 'held_back', why: explainSuppressed(delivery) }
    : { decision: 'delivered_to', why: `It listens to this event: ${STATES[delivery.state]}.` };

const fromVersion = (version: ListedVersion, event: EventRecord): Result => {
  const matched = match(version, event);
  if (matched.matched)
    return { decision: 'not_matched', why: 'It was being saved while this event was received.' };
  const decision = matched.part === 'disabled' ? 'disabled' : 'not_matched';
  return { decision, why: matched.why };
};

/**
 * Lists every hook that existed when an event was received, with the result of evaluating it and the
 * reason. A delivery proves which version made it; for a hook without one, the version in effect then
 * is matched again. Hooks that fired come first.
 */
export const listEvaluatedHooks = (
  event: EventRecord,
  versions: ListedVersion[],
  deliveries: EventDelivery[],
): EvaluatedHook[] => {
  const firsts = new Map(
    deliveries.filter((each) => each.replayOf === null).map((each) => [each.hookId, each]),
  );
  return versions
    .filter(({ id, hookId }) => (firsts.get(hookId)?.versionId ?? id) === id)
    .map((version): EvaluatedHook => {
      const delivery = firsts.get(version.hookId);
      return {
        hook_id: version.hookId,
        hook_label: version.label,
        handler: version.handler,
        version: version.version,
        ...(delivery ? fromDelivery(delivery) : fromVersion(version, event)),
        delivery_id: delivery?.id ?? null,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.decision) - ORDER.indexOf(b.decision));
};

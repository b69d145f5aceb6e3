import type { DeliveryState } from '@/lib/delivery/delivery-record';
import type { DeliveryReader } from '@/lib/delivery/readers/delivery-reader';
import type { EventRecord } from '@/lib/delivery/types';
import { match } from '@/lib/event-hooks/evaluate/match';
import type { ListedVersion } from '@/lib/event-hooks/version-reader';
import type { Consideration } from './resources';

type EventDelivery = Awaited<ReturnType<DeliveryReader['listByEvent']>>[number];

const ORDER = ['delivered_to', 'held_back', 'disabled', 'not_matched'];

const detailOf = (detail: unknown, key: string): string | undefined => {
  const value: unknown =
    typeof detail === 'object' && detail !== null ? Reflect.get(detail, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};

const toReason = ({ reason, detail }: EventDelivery): string => {
  const earlier = detailOf(detail, 'earlier_event_id');
  const until = detailOf(detail, 'until');
  const after = earlier ? ` event ${earlier}` : ' the event before it';
  switch (reason) {
    case 'unchanged':
      return `Held back by on_change: it repeats${after}.`;
    case 'snoozed':
      return `Held back by snooze${until ? ` until ${until}` : ''}: it repeats${after}.`;
    default:
      return `Held back: ${reason ?? 'no reason was recorded'}.`;
  }
};

const STATES: Record<DeliveryState, string> = {
  pending: 'it waits to be delivered',
  running: 'it is being delivered',
  delivered: 'it was delivered',
  retrying: 'an attempt failed and is tried again',
  dead: 'its attempts failed and no more is made',
  suppressed: 'it was held back',
  cancelled: 'it was cancelled',
};

const fromDelivery = (delivery: EventDelivery): Pick<Consideration, 'decision' | 'why'> =>
  delivery.state === 'suppressed'
    ? { decision: 'held_back', why: toReason(delivery) }
    : {
        decision: 'delivered_to',
        why: `It listens to this event: ${STATES[delivery.state]}.`,
      };

const fromVersion = (
  version: ListedVersion,
  event: EventRecord,
): Pick<Consideration, 'decision' | 'why'> => {
  const matched = match(version, event);
  if (matched.matched) {
    return { decision: 'not_matched', why: 'It was being saved while this event came in.' };
  }
  const decision = matched.part === 'disabled' ? 'disabled' : 'not_matched';
  return { decision, why: matched.why };
};

/**
 * Says of every hook that existed when an event came in what became of it and why. A delivery is
 * proof of the version that made it; for hooks without one, matching is asked again, with the
 * version in effect then. Hooks that fired come first.
 */
export const consider = (
  event: EventRecord,
  versions: ListedVersion[],
  deliveries: EventDelivery[],
): Consideration[] => {
  const firsts = new Map(
    deliveries.filter((each) => each.replayOf === null).map((each) => [each.hookId, each]),
  );
  return versions
    .filter(({ id, hookId }) => (firsts.get(hookId)?.versionId ?? id) === id)
    .map((version): Consideration => {
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

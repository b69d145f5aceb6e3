'use client';
import { useMemo } from 'react';
import { BodyView } from '@/components/ui/values/body-view';
import { Identifier } from '@/components/ui/values/identifier';
import { KeyValues } from '@/components/ui/values/key-values';
import { Time } from '@/components/ui/values/time';
import { toValueBody } from '@/components/ui/values/to-value-body';
import type { EventDetail } from '@/lib/api/resources';
import { EvaluatedHooks } from './evaluated-hooks';
import { EventDeliveries } from './event-deliveries';
import { eventStrings } from './strings';
import { toOriginLabel } from './to-origin-label';

const { facts: words } = eventStrings;

/** An event: its ids, the evaluated hooks, its deliveries and its data. */
export function EventContent({ event }: { event: EventDetail }) {
  const body = useMemo(() => toValueBody(event.data), [event.data]);
  const items = [
    { key: words.id, value: <Identifier value={event.id} full /> },
    { key: words.received, value: <Time at={event.received_at} /> },
    { key: words.origin, value: toOriginLabel(event.origin) },
  ];
  if (event.idempotency_key !== null) {
    items.push({ key: words.key, value: <Identifier value={event.idempotency_key} full /> });
  }
  return (
    <>
      <KeyValues className="px-4 pt-3 pb-4" items={items} />
      <EvaluatedHooks hooks={event.considered} />
      <EventDeliveries deliveries={event.deliveries} />
      <div className="border-t px-4 py-3">
        <BodyView body={body} label={eventStrings.data} />
      </div>
    </>
  );
}

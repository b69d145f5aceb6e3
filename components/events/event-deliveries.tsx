'use client';
import Link from 'next/link';
import { PaneSection } from '@/components/ui/layout/pane-section';
import { StatePill } from '@/components/ui/values/state-pill';
import { Time } from '@/components/ui/values/time';
import type { DeliveryRow } from '@/lib/api/resources';
import { toDeliveryResult } from '@/lib/client/delivery-result';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { useHookNames } from '@/lib/client/use-hook-names';
import { eventStrings } from './strings';

const { deliveries: words } = eventStrings;

/** The deliveries of an event, replays included. */
export function EventDeliveries({ deliveries }: { deliveries: readonly DeliveryRow[] }) {
  const toName = useHookNames();
  return (
    <PaneSection title={words.title} count={deliveries.length}>
      {deliveries.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      <ul className="-mx-4">
        {deliveries.map((delivery) => {
          const { id, state, replay_of, created_at } = delivery;
          const hook = toName(delivery);
          return (
            <li key={id} className="relative flex min-h-8 items-center gap-3 px-4 hover:bg-hover">
              <StatePill tone={DELIVERY_STATES[state].tone} className="shrink-0">
                {DELIVERY_STATES[state].label}
              </StatePill>
              <Link
                href={`/deliveries?open=${id}`}
                aria-label={words.open(hook)}
                className="min-w-0 flex-1 truncate rounded-tick after:absolute after:inset-0"
              >
                {hook}
                {replay_of === null ? null : (
                  <span className="ml-2 text-ink-3 text-meta">{words.replay}</span>
                )}
              </Link>
              <span className="shrink-0 text-ink-2">{toDeliveryResult(delivery)}</span>
              <Time at={created_at} className="relative z-10 w-20 shrink-0 text-right text-ink-3" />
            </li>
          );
        })}
      </ul>
    </PaneSection>
  );
}

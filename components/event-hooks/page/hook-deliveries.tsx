'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { StatePill } from '@/components/ui/values/state-pill';
import { Time } from '@/components/ui/values/time';
import type { DeliveryRow } from '@/lib/api/resources';
import { deliveriesQuery } from '@/lib/client/deliveries';
import { toDeliveryResult } from '@/lib/client/delivery-result';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { hookStrings } from '../screen-strings';
import { ListOrReason } from './list-or-reason';

const REFRESH_MS = 5_000;

type HookDeliveriesProps = {
  hookId: string;
  title: string;
  /** How many are listed; the delivery log has the older ones. */
  limit: number;
};

/** The newest deliveries of one hook, each a link to its detail in the delivery log. */
export function HookDeliveries({ hookId, title, limit }: HookDeliveriesProps) {
  const query = useQuery({
    ...deliveriesQuery({ hook: hookId, limit }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Frame aria-label={title}>
      <FrameHeader
        title={title}
        aside={
          <Link
            href={`/deliveries?hook=${hookId}`}
            className="text-accent-text underline-offset-3 hover:underline"
          >
            {hookStrings.allDeliveries}
          </Link>
        }
      />
      <ListOrReason query={query} rows={4} failed={hookStrings.recentFailed}>
        {({ data, next }) =>
          data.length === 0 ? (
            <p className="px-3 py-4 text-ink-2 text-pretty">{hookStrings.recentEmpty}</p>
          ) : (
            <>
              <ul>
                {data.map((delivery) => (
                  <Row key={delivery.id} delivery={delivery} />
                ))}
              </ul>
              {next === null ? null : (
                <p className="border-t px-3 py-2 text-ink-3 text-meta">
                  {hookStrings.newestDeliveries(data.length)}
                </p>
              )}
            </>
          )
        }
      </ListOrReason>
    </Frame>
  );
}

function Row({ delivery }: { delivery: DeliveryRow }) {
  const { label, tone } = DELIVERY_STATES[delivery.state];
  return (
    <li className="flex h-9 items-center gap-3 border-b px-3 last:border-b-0 hover:bg-hover">
      <span className="w-24 shrink-0">
        <StatePill tone={tone}>{label}</StatePill>
      </span>
      <Link
        href={`/deliveries?hook=${delivery.hook_id}&open=${delivery.id}`}
        className="min-w-0 flex-1 truncate underline-offset-3 hover:underline"
      >
        {delivery.event} <span className="text-ink-3">{toDeliveryResult(delivery)}</span>
      </Link>
      <Time at={delivery.created_at} className="text-ink-3 text-meta" />
    </li>
  );
}

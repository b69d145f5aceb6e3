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

const SHOWN = 8;
const REFRESH_MS = 5_000;

/** The last deliveries of one hook, each a way into the log. */
export function RecentDeliveries({ hookId }: { hookId: string }) {
  const query = useQuery({
    ...deliveriesQuery({ hook: hookId, limit: SHOWN }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Frame aria-label={hookStrings.recentTitle}>
      <FrameHeader
        title={hookStrings.recentTitle}
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
        {({ data }) =>
          data.length === 0 ? (
            <p className="px-3 py-4 text-ink-2 text-pretty">{hookStrings.recentEmpty}</p>
          ) : (
            <ul>
              {data.map((delivery) => (
                <RecentRow key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          )
        }
      </ListOrReason>
    </Frame>
  );
}

function RecentRow({ delivery }: { delivery: DeliveryRow }) {
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

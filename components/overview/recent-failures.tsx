'use client';
import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { Moment } from '@/components/ui/values/moment';
import { StatePill } from '@/components/ui/values/state-pill';
import { Time } from '@/components/ui/values/time';
import type { DeliveryRow } from '@/lib/api/resources';
import { toDeliveryResult } from '@/lib/client/delivery-result';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { useHookNames } from '@/lib/client/use-hook-names';
import { overviewStrings } from './strings';

const { failures: words } = overviewStrings;

/** The latest failed and retrying deliveries, newest first. */
export function RecentFailures({ failures }: { failures: readonly DeliveryRow[] }) {
  const toName = useHookNames();
  return (
    <Frame>
      <FrameHeader
        className="min-h-10"
        title={words.title}
        aside={
          <Button asChild size="sm" variant="ghost">
            <Link href="/deliveries?state=retrying,dead">{words.all}</Link>
          </Button>
        }
      />
      {failures.length === 0 ? <p className="px-4 py-5 text-ink-2">{words.none}</p> : null}
      <ul className="divide-y divide-line">
        {failures.map((delivery) => (
          <Failure key={delivery.id} delivery={delivery} hook={toName(delivery)} />
        ))}
      </ul>
    </Frame>
  );
}

function Failure({ delivery, hook }: { delivery: DeliveryRow; hook: string }) {
  const { id, state, source, event, next_attempt_at: at } = delivery;
  const { label, tone } = DELIVERY_STATES[state];
  const name = `${source} · ${event}`;
  return (
    <li className="relative flex items-center gap-3 px-3 py-1.5 hover:bg-hover">
      <StatePill tone={tone} className="w-20 shrink-0">
        {label}
      </StatePill>
      <div className="min-w-0 flex-1">
        <Link
          href={`/deliveries?open=${id}`}
          aria-label={words.open(name, hook)}
          className="block truncate rounded-tick after:absolute after:inset-0"
        >
          {name} <span className="text-ink-3">→ {hook}</span>
        </Link>
        <p className="truncate text-ink-2 text-meta">
          {toDeliveryResult(delivery)}
          {at === null ? null : (
            <>
              , {words.next} <Moment at={at} form="due" />
            </>
          )}
        </p>
      </div>
      <Time
        at={delivery.created_at}
        className="relative z-10 w-20 shrink-0 text-right text-ink-3"
      />
    </li>
  );
}

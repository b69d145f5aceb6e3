'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { isPlainClick } from '@/components/ui/leaving/is-plain-click';
import { Identifier } from '@/components/ui/values/identifier';
import { KeyValues } from '@/components/ui/values/key-values';
import { Time } from '@/components/ui/values/time';
import type { DeliveryDetail } from '@/lib/api/resources';
import { hooksQuery } from '@/lib/client/hooks';
import { useHookNames } from '@/lib/client/use-hook-names';
import { toDeliveryHref } from './delivery-url';
import { deliveryStrings } from './strings';

const { facts: words } = deliveryStrings;
const LINK =
  'rounded-tick text-accent-text underline decoration-accent/40 underline-offset-3 hover:decoration-current';

type DeliveryFactsProps = { delivery: DeliveryDetail; onOpen: (id: string) => void };

/** The ids of a delivery, its event and its hook. */
export function DeliveryFacts({ delivery, onOpen }: DeliveryFactsProps) {
  const { id, event_id, hook_id, hook_version, replay_of } = delivery;
  const hook = useHookNames()(delivery);
  const { data: hooks = [] } = useQuery(hooksQuery());
  const current = hooks.find((each) => each.id === hook_id)?.version ?? hook_version;
  const items = [
    { key: words.id, value: <Identifier value={id} full /> },
    {
      key: words.event,
      value: (
        <Link href={`/events?open=${event_id}`} className={LINK}>
          {delivery.source} · {delivery.event}
          <span className="ml-2 font-mono text-ink-3">…{event_id.slice(-8)}</span>
        </Link>
      ),
    },
    {
      key: words.hook,
      value: (
        <>
          {delivery.hook_removed ? (
            hook
          ) : (
            <Link href={`/hooks/${hook_id}`} className={LINK}>
              {hook}
            </Link>
          )}
          <span className="ml-2 text-ink-3">
            {words.version(hook_version)}
            {delivery.hook_removed ? `, ${words.removed}` : null}
            {current > hook_version ? `, ${words.isNow(current)}` : null}
          </span>
          {current > hook_version ? (
            <span className="block text-ink-3 text-meta">{words.isNowHelp}</span>
          ) : null}
        </>
      ),
    },
    { key: words.created, value: <Time at={delivery.created_at} /> },
  ];
  if (replay_of !== null) {
    items.push({
      key: words.replayOf,
      value: (
        <a
          href={toDeliveryHref('/deliveries', { open: replay_of })}
          className={`${LINK} font-mono`}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            onOpen(replay_of);
          }}
        >
          …{replay_of.slice(-8)}
        </a>
      ),
    });
  }
  return <KeyValues items={items} />;
}

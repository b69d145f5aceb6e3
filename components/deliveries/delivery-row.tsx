'use client';
import { isSelectingText } from '@/components/ui/leaving/is-plain-click';
import { RowLink } from '@/components/ui/log/row-link';
import { Td, Tr } from '@/components/ui/log/table';
import { StatePill } from '@/components/ui/values/state-pill';
import { Time } from '@/components/ui/values/time';
import type { DeliveryRow as Delivery, HookResource } from '@/lib/api/resources';
import { toDeliveryResult } from '@/lib/client/delivery-result';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { AttemptCount } from './attempt-count';
import { COLUMNS } from './columns';
import { HookName } from './hook-name';
import { deliveryStrings } from './strings';

type DeliveryRowProps = {
  delivery: Delivery;
  /** Undefined when the hook has been deleted. */
  hook: HookResource | undefined;
  hookName: string;
  open: boolean;
  active: boolean;
  href: string;
  onOpen: () => void;
};

export function DeliveryRow({
  delivery,
  hook,
  hookName,
  open,
  active,
  href,
  onOpen,
}: DeliveryRowProps) {
  const { label, tone } = DELIVERY_STATES[delivery.state];
  const event = `${delivery.source} · ${delivery.event}`;
  const result = toDeliveryResult(delivery);
  return (
    <Tr
      data-row-id={delivery.id}
      selected={open}
      active={active}
      onClick={() => {
        if (!isSelectingText()) onOpen();
      }}
    >
      <Td className={COLUMNS.state}>
        <StatePill tone={tone}>{label}</StatePill>
      </Td>
      <Td className={COLUMNS.event}>
        <RowLink href={href} label={deliveryStrings.openRow(event, hookName)} onOpen={onOpen}>
          <span className="text-ink-2">{delivery.source} · </span>
          {delivery.event}
        </RowLink>
        <span className="flex text-ink-3 text-meta @lg:hidden">
          <span className="shrink-0 whitespace-pre">{result} · </span>
          <HookName name={hookName} />
        </span>
      </Td>
      <Td className={COLUMNS.hook}>
        <span className="flex text-ink-2">
          <HookName name={hookName} />
        </span>
      </Td>
      <Td className={COLUMNS.result}>
        <span className="block truncate">{result}</span>
      </Td>
      <Td className={COLUMNS.tries}>
        <AttemptCount delivery={delivery} hook={hook} />
      </Td>
      <Td className={COLUMNS.created}>
        <Time at={delivery.created_at} className="text-ink-2" />
      </Td>
    </Tr>
  );
}

'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { LogList } from '@/components/ui/log/log-list';
import type { DeliveryRow, HookResource } from '@/lib/api/resources';
import { DeliveryTable } from './delivery-table';
import { countFilters, type DeliveryUrl } from './delivery-url';
import { NoDeliveries } from './no-deliveries';
import { deliveryStrings } from './strings';

type DeliveryListProps = {
  /** A list with another key starts at its top. */
  listKey: string;
  url: DeliveryUrl;
  list: UseQueryResult<{ data: DeliveryRow[]; next: string | null }>;
  hooks: ReadonlyMap<string, HookResource>;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
  onChange: (change: Partial<DeliveryUrl>) => void;
};

/** The rows of the delivery log, or why there are none. */
export function DeliveryList({ url, hooks, onChange, ...props }: DeliveryListProps) {
  return (
    <LogList
      listKey={props.listKey}
      list={props.list}
      after={url.after}
      onAfter={(after) => onChange({ after })}
      words={deliveryStrings}
      empty={
        <NoDeliveries filtered={countFilters(url) > 0 || url.after !== null} onChange={onChange} />
      }
    >
      {(rows) => (
        <DeliveryTable
          deliveries={rows}
          hooks={hooks}
          openId={url.open}
          activeId={props.activeId}
          toHref={props.toHref}
          onOpen={props.onOpen}
        />
      )}
    </LogList>
  );
}

'use client';
import { Table, TableBody, TableHead, Th } from '@/components/ui/log/table';
import { TableSkeleton } from '@/components/ui/log/table-skeleton';
import type { DeliveryRow as Delivery, HookResource } from '@/lib/api/resources';
import { useHookNames } from '@/lib/client/use-hook-names';
import { COLUMNS } from './columns';
import { DeliveryRow } from './delivery-row';
import { deliveryStrings } from './strings';

const NAMES = ['state', 'event', 'hook', 'result', 'tries', 'created'] as const;

type DeliveryTableProps = {
  /** Undefined while loading. */
  deliveries: readonly Delivery[] | undefined;
  hooks: ReadonlyMap<string, HookResource>;
  openId: string | null;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
};

export function DeliveryTable(props: DeliveryTableProps) {
  const { deliveries, hooks, openId, activeId, toHref, onOpen } = props;
  const toHookName = useHookNames();
  return (
    <Table className="table-fixed" aria-label={deliveryStrings.list}>
      <TableHead>
        <tr>
          {NAMES.map((name) => (
            <Th key={name} className={COLUMNS[name]}>
              {deliveryStrings.columns[name]}
            </Th>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {deliveries?.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            hook={hooks.get(delivery.hook_id)}
            hookName={toHookName(delivery)}
            open={delivery.id === openId}
            active={delivery.id === activeId}
            href={toHref(delivery.id)}
            onOpen={() => onOpen(delivery.id)}
          />
        )) ?? <TableSkeleton columns={NAMES.map((name) => COLUMNS[name])} rows={14} />}
      </TableBody>
    </Table>
  );
}

'use client';
import { Skeleton } from '@/components/ui/skeleton';
import { uiStrings } from '@/components/ui/strings';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { DeliveryRow as Delivery, HookResource } from '@/lib/api/resources';
import { COLUMNS } from './columns';
import { DeliveryRow } from './delivery-row';
import { deliveryStrings } from './strings';

const NAMES = ['state', 'event', 'hook', 'result', 'tries', 'created'] as const;
const SKELETON = ['w-3/4', 'w-1/2', 'w-2/3', 'w-2/5', 'w-1/2', 'w-3/4'];
const ROWS = Array.from({ length: 14 }, (_, row) => `row-${row}`);

type DeliveryTableProps = {
  /** Undefined while they are on their way. */
  deliveries: readonly Delivery[] | undefined;
  hooks: ReadonlyMap<string, HookResource>;
  openId: string | null;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
};

export function DeliveryTable(props: DeliveryTableProps) {
  const { deliveries, hooks, openId, activeId, toHref, onOpen } = props;
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
            open={delivery.id === openId}
            active={delivery.id === activeId}
            href={toHref(delivery.id)}
            onOpen={() => onOpen(delivery.id)}
          />
        )) ?? <SkeletonRows />}
      </TableBody>
    </Table>
  );
}

function SkeletonRows() {
  return ROWS.map((key, row) => (
    <Tr key={key} className="hover:bg-transparent">
      {NAMES.map((name, column) => (
        <Td key={name} className={COLUMNS[name]}>
          {row === 0 && column === 0 ? (
            <span role="status" className="sr-only">
              {uiStrings.loading}
            </span>
          ) : null}
          <Skeleton className={SKELETON[(row + column) % SKELETON.length]} />
        </Td>
      ))}
    </Tr>
  ));
}

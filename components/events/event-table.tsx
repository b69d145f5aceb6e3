'use client';
import { isSelectingText } from '@/components/ui/leaving/is-plain-click';
import { RowLink } from '@/components/ui/log/row-link';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/log/table';
import { TableSkeleton } from '@/components/ui/log/table-skeleton';
import { Identifier } from '@/components/ui/values/identifier';
import { Time } from '@/components/ui/values/time';
import type { EventRow } from '@/lib/api/resources';
import { eventStrings } from './strings';
import { toOriginLabel } from './to-origin-label';

// By the width of the list rather than of the window: beside an open event it is narrow.
const COLUMNS = {
  event: '',
  origin: 'hidden @lg:table-cell w-44',
  id: 'hidden @2xl:table-cell w-36',
  received: 'w-26',
} as const;
const NAMES = ['event', 'origin', 'id', 'received'] as const;

type EventTableProps = {
  /** Undefined while loading. */
  events: readonly EventRow[] | undefined;
  openId: string | null;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
};

export function EventTable({ events, openId, activeId, toHref, onOpen }: EventTableProps) {
  return (
    <Table className="table-fixed" aria-label={eventStrings.list}>
      <TableHead>
        <tr>
          {NAMES.map((name) => (
            <Th key={name} className={COLUMNS[name]}>
              {eventStrings.columns[name]}
            </Th>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {events?.map((event) => (
          <Row
            key={event.id}
            event={event}
            open={event.id === openId}
            active={event.id === activeId}
            href={toHref(event.id)}
            onOpen={() => onOpen(event.id)}
          />
        )) ?? <TableSkeleton columns={NAMES.map((name) => COLUMNS[name])} rows={14} />}
      </TableBody>
    </Table>
  );
}

type RowProps = {
  event: EventRow;
  open: boolean;
  active: boolean;
  href: string;
  onOpen: () => void;
};

function Row({ event, open, active, href, onOpen }: RowProps) {
  const origin = toOriginLabel(event.origin);
  return (
    <Tr
      data-row-id={event.id}
      selected={open}
      active={active}
      onClick={() => {
        if (!isSelectingText()) onOpen();
      }}
    >
      <Td className={COLUMNS.event}>
        <RowLink
          href={href}
          label={eventStrings.openRow(`${event.source} · ${event.event}`)}
          onOpen={onOpen}
        >
          <span className="text-ink-2">{event.source} · </span>
          {event.event}
        </RowLink>
        <span className="block truncate text-ink-3 text-meta @lg:hidden">{origin}</span>
      </Td>
      <Td className={COLUMNS.origin}>
        <span className="block truncate text-ink-2">{origin}</span>
      </Td>
      <Td className={COLUMNS.id}>
        <Identifier value={event.id} />
      </Td>
      <Td className={COLUMNS.received}>
        <Time at={event.received_at} className="text-ink-2" />
      </Td>
    </Tr>
  );
}

'use client';
import { cn } from '@/components/ui/cn';
import { isSelectingText } from '@/components/ui/leaving/is-plain-click';
import { RowLink } from '@/components/ui/log/row-link';
import { Td, Tr } from '@/components/ui/log/table';
import { Badge } from '@/components/ui/values/badge';
import { SOURCE_COLUMNS } from './columns';
import { sourceStrings } from './strings';
import { type EventRow, toOperation } from './to-event-rows';

type SourceRowProps = {
  row: EventRow;
  /** The event of this row that is open. */
  openEvent: string | null;
  active: boolean;
  toHref: (event: string) => string;
  onOpen: (event: string) => void;
};

/** An event, or an entity with its operations. */
export function SourceRow({ row, openEvent, active, toHref, onOpen }: SourceRowProps) {
  const [first, ...operations] = row.variants;
  return (
    <Tr
      data-row-id={row.id}
      selected={openEvent !== null}
      active={active}
      onClick={() => {
        if (!isSelectingText()) onOpen(first.name);
      }}
    >
      <Td className={SOURCE_COLUMNS.event}>
        <RowLink
          href={toHref(first.name)}
          label={sourceStrings.openRow(row.source, first.name)}
          onOpen={() => onOpen(first.name)}
          className="font-medium"
        >
          {row.name}
        </RowLink>
        <span className="block truncate text-ink-3 text-meta @2xl:hidden">{row.source}</span>
      </Td>
      <Td className={SOURCE_COLUMNS.variants}>
        <span className="flex gap-1">
          {operations.map((type) => (
            <RowLink
              key={type.name}
              href={toHref(type.name)}
              label={sourceStrings.openRow(row.source, type.name)}
              onOpen={() => onOpen(type.name)}
              className={cn(
                'mx-0 rounded-tick px-1.5 py-1 text-ink-2 text-meta hover:bg-line hover:text-ink pointer-coarse:py-2',
                type.name === openEvent && 'bg-surface text-ink shadow-[0_0_0_1px_var(--control)]',
              )}
            >
              {toOperation(type) ?? type.name}
            </RowLink>
          ))}
        </span>
      </Td>
      <Td className={SOURCE_COLUMNS.source}>
        <span className="flex items-center gap-2 text-ink-2">
          <span className="min-w-0 truncate">{row.source}</span>
          {row.custom ? <Badge>{sourceStrings.custom}</Badge> : null}
        </span>
      </Td>
      <Td className={SOURCE_COLUMNS.fields}>
        <span className="block truncate font-mono text-ink-3 text-meta">
          {first.fields.join(', ')}
        </span>
      </Td>
    </Tr>
  );
}

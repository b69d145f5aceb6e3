import { ListKeys } from '@/components/ui/keyboard/list-keys';
import { Table, TableBody, TableHead, Th } from '@/components/ui/log/table';
import { TableSkeleton } from '@/components/ui/log/table-skeleton';
import { SOURCE_COLUMNS } from './columns';
import { SourceRow } from './source-row';
import { sourceStrings } from './strings';
import type { EventRow } from './to-event-rows';

type SourceTableProps = {
  rows: readonly EventRow[];
  loading: boolean;
  activeId: string | null;
  openId: string | null;
  openEvent: string | null;
  toHref: (row: EventRow, event: string) => string;
  onOpen: (row: EventRow, event: string) => void;
};

/** The events of the catalogue, with their count. */
export function SourceTable(props: SourceTableProps) {
  const { rows, loading, activeId, openId, openEvent, toHref, onOpen } = props;
  const { columns, count, keys } = sourceStrings;
  const events = rows.reduce((sum, row) => sum + row.variants.length, 0);
  const sources = new Set(rows.map(({ source }) => source)).size;
  return (
    <>
      <div className="@container flex min-h-0 flex-1 flex-col">
        <Table className="table-fixed">
          <TableHead>
            <tr>
              <Th className={SOURCE_COLUMNS.event}>{columns.event}</Th>
              <Th className={SOURCE_COLUMNS.variants}>{columns.variants}</Th>
              <Th className={SOURCE_COLUMNS.source}>{columns.source}</Th>
              <Th className={SOURCE_COLUMNS.fields}>{columns.fields}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {loading ? (
              <TableSkeleton columns={Object.values(SOURCE_COLUMNS)} rows={14} />
            ) : (
              rows.map((row) => (
                <SourceRow
                  key={row.id}
                  row={row}
                  active={row.id === activeId}
                  openEvent={row.id === openId ? openEvent : null}
                  toHref={(event) => toHref(row, event)}
                  onOpen={(event) => onOpen(row, event)}
                />
              ))
            )}
          </TableBody>
        </Table>
      </div>
      <footer className="flex h-9 shrink-0 items-center justify-between gap-3 border-t px-3 text-ink-3 text-meta">
        <span>{loading ? '' : count(events, sources)}</span>
        <ListKeys words={keys} />
      </footer>
    </>
  );
}

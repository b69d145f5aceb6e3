import { Skeleton } from './skeleton';
import { uiStrings } from './strings';
import { Td, Tr } from './table';

const WIDTHS = ['w-3/4', 'w-1/2', 'w-2/3', 'w-5/6', 'w-2/5'];

/** Rows of the real height for a table body that is loading. */
export function TableSkeleton({ columns, rows = 8 }: { columns: number; rows?: number }) {
  return Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
    <Tr key={key} className="hover:bg-transparent">
      {Array.from({ length: columns }, (_, column) => `cell-${column}`).map((cell, column) => (
        <Td key={cell}>
          {row === 0 && column === 0 ? (
            <span role="status" className="sr-only">
              {uiStrings.loading}
            </span>
          ) : null}
          <Skeleton className={WIDTHS[(row + column) % WIDTHS.length]} />
        </Td>
      ))}
    </Tr>
  ));
}

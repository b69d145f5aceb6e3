import { cn } from '../cn';
import { Skeleton } from '../feedback/skeleton';
import { uiStrings } from '../strings';
import { Td, Tr } from './table';

const WIDTHS = ['w-3/4', 'w-1/2', 'w-2/3', 'w-5/6', 'w-2/5'];

type TableSkeletonProps = {
  /** The number of columns, or the class of each column's cells, so that hidden columns stay hidden. */
  columns: number | readonly string[];
  rows?: number;
  /** The height of rows that are taller than one line. */
  rowClassName?: string;
};

/** Placeholder rows for a table that is loading. */
export function TableSkeleton({ columns, rows = 8, rowClassName }: TableSkeletonProps) {
  const classes = typeof columns === 'number' ? Array.from({ length: columns }, () => '') : columns;
  const cells = classes.map((className, column) => ({ key: `cell-${column}`, className, column }));
  return Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
    <Tr key={key} className={cn('hover:bg-transparent', rowClassName)}>
      {cells.map((cell) => (
        <Td key={cell.key} className={cell.className}>
          {row === 0 && cell.column === 0 ? (
            <span role="status" className="sr-only">
              {uiStrings.loading}
            </span>
          ) : null}
          <Skeleton className={WIDTHS[(row + cell.column) % WIDTHS.length]} />
        </Td>
      ))}
    </Tr>
  ));
}

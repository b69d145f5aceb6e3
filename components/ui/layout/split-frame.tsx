import type { ReactNode } from 'react';
import { cn } from '../cn';

type SplitFrameProps = {
  list: ReactNode;
  /** The open row. Null shows only the list. */
  detail: ReactNode | null;
  /** The accessible name of the detail pane. */
  detailLabel: string;
  className?: string;
};

/**
 * A list and the detail of its open row in one frame. Wide screens show both, each with its own
 * scrolling; narrow screens replace the list by the detail, which therefore needs a close button.
 */
export function SplitFrame({ list, detail, detailLabel, className }: SplitFrameProps) {
  const open = detail !== null;
  return (
    <div
      className={cn(
        'grid min-h-0 min-w-0 flex-1 grid-rows-[minmax(0,1fr)] overflow-clip rounded-frame border bg-surface',
        open &&
          'lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,38rem)]',
        className,
      )}
    >
      <div className={cn('flex min-h-0 min-w-0 flex-col', open && 'max-lg:hidden')}>{list}</div>
      {open ? (
        <aside aria-label={detailLabel} className="flex min-h-0 min-w-0 flex-col lg:border-l">
          {detail}
        </aside>
      ) : null}
    </div>
  );
}

import { Skeleton } from '@/components/ui/feedback/skeleton';
import { Frame } from '@/components/ui/layout/frame';
import { uiStrings } from '@/components/ui/strings';

const CELLS = ['failed', 'retrying', 'waiting', 'delivered', 'suppressed', 'hooks'];

/** The layout of the overview while it is loading. */
export function OverviewSkeleton() {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{uiStrings.loading}</span>
      <Frame>
        <div className="-mr-px -mb-px grid grid-cols-2 sm:grid-cols-3 lg:grid-cols-6">
          {CELLS.map((cell) => (
            <div key={cell} className="h-17.25 border-r border-b px-4 py-3.5">
              <Skeleton className="mb-3 w-20" />
              <Skeleton className="h-5 w-12" />
            </div>
          ))}
        </div>
      </Frame>
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
        <Frame className="h-72 p-4">
          <Skeleton className="w-32" />
        </Frame>
        <Frame className="h-72 p-4">
          <Skeleton className="w-32" />
        </Frame>
      </div>
    </div>
  );
}

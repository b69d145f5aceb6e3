import { Skeleton } from '@/components/ui/feedback/skeleton';
import { Frame } from '@/components/ui/layout/frame';
import { uiStrings } from '@/components/ui/strings';
import { HOOK_GRID } from '../list/columns';

const SECTIONS = [
  { key: 'when', rows: ['source', 'event', 'change', 'snooze'] },
  { key: 'then', rows: ['handler', 'address', 'headers', 'secret', 'tls'] },
  { key: 'how', rows: ['success', 'retry', 'timeout'] },
];

/** A placeholder for the page while the hook is loading. */
export function HookSkeleton() {
  return (
    <div className={HOOK_GRID}>
      <span role="status" className="sr-only">
        {uiStrings.loading}
      </span>
      <div className="space-y-3">
        {SECTIONS.map(({ key, rows }) => (
          <Frame key={key}>
            <div className="border-b px-4 py-3">
              <Skeleton className="w-20" />
            </div>
            <div className="space-y-4 px-4 py-4">
              {rows.map((row) => (
                <div key={row} className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-4">
                  <Skeleton className="w-16 self-center" />
                  <span className="block h-7.5 rounded-control border" />
                </div>
              ))}
            </div>
          </Frame>
        ))}
      </div>
      <Frame className="h-96" />
    </div>
  );
}

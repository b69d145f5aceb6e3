import { Skeleton } from '@/components/ui/feedback/skeleton';
import { uiStrings } from '@/components/ui/strings';

const FACTS = ['id', 'event', 'hook', 'created'];

export function DeliverySkeleton() {
  return (
    <div role="status" className="space-y-5 p-4">
      <span className="sr-only">{uiStrings.loading}</span>
      <Skeleton className="h-4 w-4/5" />
      <div className="space-y-3">
        {FACTS.map((fact) => (
          <Skeleton key={fact} className="w-2/3" />
        ))}
      </div>
      <Skeleton className="h-16 w-full" />
      <Skeleton className="h-48 w-full" />
    </div>
  );
}

import Link from 'next/link';
import { Button } from '@/components/ui/controls/button';
import { EmptyState } from '@/components/ui/feedback/empty-state';
import { hookStrings } from '../screen-strings';

/** Explains what a hook is and how to create the first one. */
export function NoHooks() {
  return (
    <EmptyState
      title={hookStrings.emptyTitle}
      action={
        <span className="flex flex-wrap gap-2">
          <Button asChild variant="primary">
            <Link href="/hooks/new">{hookStrings.emptyAction}</Link>
          </Button>
          <Button asChild>
            <Link href="/sources">{hookStrings.browseSources}</Link>
          </Button>
        </span>
      }
    >
      <p>{hookStrings.emptyHelp}</p>
      <ol className="mt-3 list-decimal space-y-1 pl-4 marker:text-ink-3">
        {hookStrings.emptySteps.map((step) => (
          <li key={step} className="pl-1">
            {step}
          </li>
        ))}
      </ol>
    </EmptyState>
  );
}

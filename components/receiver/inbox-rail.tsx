'use client';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/feedback/skeleton';
import { RowLink } from '@/components/ui/log/row-link';
import { uiStrings } from '@/components/ui/strings';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { toInboxUrl, toReceiverHref } from './receiver-url';
import { receiverStrings as words } from './strings';

type InboxRailProps = {
  /** Undefined while loading. */
  inboxes: readonly InboxResource[] | undefined;
  chosenId: string | null;
  onChoose: (id: string) => void;
  className?: string;
};

/** The list of inboxes. */
export function InboxRail({ inboxes, chosenId, onChoose, className }: InboxRailProps) {
  return (
    <nav aria-label={words.list} className={cn('min-h-0 flex-col overflow-y-auto', className)}>
      {inboxes === undefined ? (
        <div role="status" className="space-y-3 p-3">
          <span className="sr-only">{uiStrings.loading}</span>
          <Skeleton className="w-3/4" />
          <Skeleton className="w-1/2" />
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {inboxes.map(({ id, label, requests }) => (
            <li key={id} className={cn('hover:bg-hover', id === chosenId && 'bg-selected')}>
              <RowLink
                href={toReceiverHref('/receiver', toInboxUrl(id))}
                label={words.open(label)}
                className="mx-0 px-3 py-2"
                onOpen={() => onChoose(id)}
              >
                <span className="block truncate font-medium">{label}</span>
                <span className="block text-ink-3 text-meta">
                  {requests === 0 ? words.noRequests : words.count(requests)}
                </span>
              </RowLink>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

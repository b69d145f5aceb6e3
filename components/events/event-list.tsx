'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { cn } from '@/components/ui/cn';
import { ErrorState } from '@/components/ui/error-state';
import { Pager } from '@/components/ui/pager';
import { usePageTrail } from '@/components/ui/use-page-trail';
import type { EventRow } from '@/lib/api/resources';
import { EventTable } from './event-table';
import { countFilters, type EventUrl } from './event-url';
import { NoEvents } from './no-events';
import { eventStrings } from './strings';

type EventListProps = {
  /** Another list begins at its top. */
  listKey: string;
  url: EventUrl;
  list: UseQueryResult<{ data: EventRow[]; next: string | null }>;
  activeId: string | null;
  engineUrl: string;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
  onChange: (change: Partial<EventUrl>) => void;
};

/** The list half of the frame: rows, or why there are none, and the way to older ones. */
export function EventList(props: EventListProps) {
  const { url, list, activeId, engineUrl, toHref, onOpen, onChange } = props;
  const trail = usePageTrail({ after: url.after, setAfter: (after) => onChange({ after }) });
  const rows = list.data?.data;
  const failure = list.isError ? (
    <ErrorState
      className={cn(rows !== undefined && 'border-b py-2')}
      title={eventStrings.failedToLoad}
      message={list.error.message}
      onRetry={() => void list.refetch()}
      busy={list.isFetching}
    />
  ) : null;
  if (failure !== null && rows === undefined) return failure;
  return (
    <>
      {failure}
      {rows?.length === 0 ? (
        <NoEvents
          filtered={countFilters(url) > 0 || url.after !== null}
          engineUrl={engineUrl}
          onChange={onChange}
        />
      ) : (
        <div
          key={props.listKey}
          className={cn(
            'flex min-h-0 flex-1 flex-col transition-opacity',
            list.isPlaceholderData && 'opacity-60',
          )}
        >
          <EventTable
            events={rows}
            openId={url.open}
            activeId={activeId}
            toHref={toHref}
            onOpen={onOpen}
          />
        </div>
      )}
      <Pager
        summary={rows === undefined ? '' : eventStrings.shown(rows.length)}
        onFirst={trail.onFirst}
        onPrevious={trail.onPrevious}
        onNext={trail.toNext(list.data?.next)}
      />
    </>
  );
}

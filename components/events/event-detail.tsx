'use client';
import { useQuery } from '@tanstack/react-query';
import { DetailPane } from '@/components/ui/detail-pane';
import { ErrorState } from '@/components/ui/error-state';
import { Identifier } from '@/components/ui/identifier';
import { Skeleton } from '@/components/ui/skeleton';
import { uiStrings } from '@/components/ui/strings';
import { eventQuery } from '@/lib/client/events';
import { EventReading } from './event-reading';
import { eventStrings } from './strings';

type EventDetailProps = { id: string; onClose: () => void };

/** The open event; follows its deliveries until they have come to their end. */
export function EventDetail({ id, onClose }: EventDetailProps) {
  const { data: event, error, isFetching, refetch } = useQuery(eventQuery(id));
  return (
    <DetailPane
      id={id}
      onClose={onClose}
      title={
        event ? (
          <h2 className="truncate font-semibold">
            {event.source} · {event.event}
          </h2>
        ) : (
          <h2 className="flex items-center gap-2 font-semibold">
            {eventStrings.detail} <Identifier value={id} className="font-normal" />
          </h2>
        )
      }
    >
      {event ? (
        <EventReading event={event} />
      ) : error ? (
        <ErrorState
          title={eventStrings.failedDetail}
          message={error.message}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      ) : (
        <div role="status" className="space-y-4 p-4">
          <span className="sr-only">{uiStrings.loading}</span>
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-48 w-full" />
        </div>
      )}
    </DetailPane>
  );
}

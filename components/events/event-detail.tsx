'use client';
import { useQuery } from '@tanstack/react-query';
import { QueryContent } from '@/components/ui/feedback/query-content';
import { DetailPane } from '@/components/ui/layout/detail-pane';
import { Identifier } from '@/components/ui/values/identifier';
import { eventQuery } from '@/lib/client/events';
import { EventContent } from './event-content';
import { eventStrings } from './strings';

type EventDetailProps = { id: string; onClose: () => void };

/** The open event, which is read again until its deliveries are final. */
export function EventDetail({ id, onClose }: EventDetailProps) {
  const query = useQuery(eventQuery(id));
  const event = query.data;
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
      <QueryContent
        query={query}
        failed={eventStrings.failedDetail}
        bars={['w-2/3', 'w-1/2', 'h-24 w-full', 'h-48 w-full']}
      >
        {(loaded) => <EventContent event={loaded} />}
      </QueryContent>
    </DetailPane>
  );
}

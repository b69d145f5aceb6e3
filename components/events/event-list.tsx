'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { LogList } from '@/components/ui/log/log-list';
import type { EventRow } from '@/lib/api/resources';
import { EventTable } from './event-table';
import { countFilters, type EventUrl } from './event-url';
import { NoEvents } from './no-events';
import { eventStrings } from './strings';

type EventListProps = {
  /** A list with another key starts at its top. */
  listKey: string;
  url: EventUrl;
  list: UseQueryResult<{ data: EventRow[]; next: string | null }>;
  activeId: string | null;
  engineUrl: string;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
  onChange: (change: Partial<EventUrl>) => void;
};

/** The rows of the event log, or why there are none. */
export function EventList({ url, engineUrl, onChange, ...props }: EventListProps) {
  return (
    <LogList
      listKey={props.listKey}
      list={props.list}
      after={url.after}
      onAfter={(after) => onChange({ after })}
      words={eventStrings}
      empty={
        <NoEvents
          filtered={countFilters(url) > 0 || url.after !== null}
          engineUrl={engineUrl}
          onChange={onChange}
        />
      }
    >
      {(rows) => (
        <EventTable
          events={rows}
          openId={url.open}
          activeId={props.activeId}
          toHref={props.toHref}
          onOpen={props.onOpen}
        />
      )}
    </LogList>
  );
}

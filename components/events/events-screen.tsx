'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { LogScreen } from '@/components/ui/log/log-screen';
import { useLogLive, useLogView } from '@/components/ui/log/use-log-view';
import { eventsQuery } from '@/lib/client/events';
import { EventDetail } from './event-detail';
import { EventFilters } from './event-filters';
import { EventList } from './event-list';
import { countFilters, type EventUrl, eventParsers, toEventFilter, toEventHref } from './event-url';
import { eventStrings } from './strings';

/** The event log: all events, and beside them the open one. */
export function EventsScreen({ engineUrl }: { engineUrl: string }) {
  const [url, setUrl] = useQueryStates(eventParsers);
  const filter = toEventFilter(url);
  const listKey = JSON.stringify(filter);
  const { refetchInterval, ...live } = useLogLive({ listKey, paged: url.after !== null });
  const list = useQuery({ ...eventsQuery(filter), refetchInterval });

  const change = (next: Partial<EventUrl>) => void setUrl(next);
  // The back button returns from the first open row to the list: further rows add no history.
  const open = (id: string | null) =>
    void setUrl({ open: id }, { history: url.open === null && id !== null ? 'push' : 'replace' });
  const view = useLogView({
    ...live,
    rows: list.data?.data ?? [],
    openId: url.open,
    onOpen: open,
  });

  return (
    <LogScreen
      view={view}
      words={eventStrings}
      filterCount={countFilters(url)}
      filters={<EventFilters url={url} onChange={change} />}
      list={
        <EventList
          listKey={listKey}
          url={url}
          list={list}
          activeId={view.activeId}
          engineUrl={engineUrl}
          toHref={(id) => toEventHref('/events', { ...url, open: id })}
          onOpen={open}
          onChange={change}
        />
      }
      detail={url.open === null ? null : <EventDetail id={url.open} onClose={() => open(null)} />}
    />
  );
}

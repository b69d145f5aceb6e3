'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { FilterBar } from '@/components/ui/filter-bar';
import { FindById } from '@/components/ui/find-by-id';
import { KeyHints } from '@/components/ui/key-hints';
import { LiveSwitch } from '@/components/ui/live-switch';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SplitFrame } from '@/components/ui/split-frame';
import { useHotKeys } from '@/components/ui/use-hot-keys';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useLive } from '@/components/ui/use-live';
import { eventsQuery } from '@/lib/client/events';
import { EventDetail } from './event-detail';
import { EventFilters } from './event-filters';
import { EventList } from './event-list';
import { countFilters, type EventUrl, eventParsers, toEventFilter, toEventHref } from './event-url';
import { eventStrings } from './strings';

const REFRESH_MS = 3_000;
const { filters: words } = eventStrings;

/** The event log: what came in, beside why each hook fired for it or did not. */
export function EventsScreen({ engineUrl }: { engineUrl: string }) {
  const [url, setUrl] = useQueryStates(eventParsers);
  const listRef = useRef<HTMLDivElement>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const filter = toEventFilter(url);
  const listKey = JSON.stringify(filter);
  const live = useLive({ listRef, listKey, paged: url.after !== null });
  const list = useQuery({
    ...eventsQuery(filter),
    refetchInterval: live.running ? REFRESH_MS : false,
  });
  const rows = list.data?.data ?? [];

  const change = (next: Partial<EventUrl>) => void setUrl(next);
  // Back leads from the first open row to the list; stepping from row to row adds no history.
  const open = (id: string | null) =>
    void setUrl({ open: id }, { history: url.open === null && id !== null ? 'push' : 'replace' });
  const activeId = useListKeys({
    items: rows,
    getId: (row) => row.id,
    onOpen: (row) => open(row.id),
    onEscape: () => {
      if (url.open !== null) open(null);
    },
    startId: url.open,
  });
  useHotKeys({ '/': () => findRef.current?.focus() });

  return (
    <Page layout="fill">
      {/* Where the open row takes the whole screen, the page still has its name. */}
      {url.open === null ? null : <h1 className="sr-only lg:hidden">{eventStrings.title}</h1>}
      <div className={cn('contents', url.open !== null && 'max-lg:hidden')}>
        <PageHeader
          title={eventStrings.title}
          meta={<span className="max-sm:hidden">{eventStrings.meta}</span>}
          actions={
            <>
              <LiveSwitch on={live.on} onChange={live.setOn} paused={live.paused} />
              <KeyHints hints={eventStrings.keys} />
            </>
          }
        />
        <FilterBar
          label={words.show}
          count={countFilters(url)}
          search={
            <FindById
              className="w-52 max-sm:flex-1"
              inputRef={findRef}
              ids={rows.map(({ id }) => id)}
              onFound={open}
              label={words.byIdHelp}
              placeholder={words.byId}
              toMiss={words.byIdMiss}
            />
          }
        >
          <EventFilters url={url} onChange={change} />
        </FilterBar>
      </div>
      <SplitFrame
        detailLabel={eventStrings.detail}
        list={
          <div
            ref={listRef}
            className="@container flex min-h-0 flex-1 flex-col"
            onScrollCapture={live.onScrollCapture}
          >
            <EventList
              listKey={listKey}
              url={url}
              list={list}
              activeId={activeId}
              engineUrl={engineUrl}
              toHref={(id) => toEventHref('/events', { ...url, open: id })}
              onOpen={open}
              onChange={change}
            />
          </div>
        }
        detail={url.open === null ? null : <EventDetail id={url.open} onClose={() => open(null)} />}
      />
    </Page>
  );
}

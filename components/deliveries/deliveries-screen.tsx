'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useMemo, useRef } from 'react';
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
import { deliveriesQuery } from '@/lib/client/deliveries';
import { hooksQuery } from '@/lib/client/hooks';
import { DeliveryDetail } from './delivery-detail';
import { DeliveryFilters } from './delivery-filters';
import { DeliveryList } from './delivery-list';
import {
  countFilters,
  type DeliveryUrl,
  deliveryParsers,
  toDeliveryFilter,
  toDeliveryHref,
} from './delivery-url';
import { deliveryStrings } from './strings';
import { useReplay } from './use-replay';

const REFRESH_MS = 3_000;
const { filters: words } = deliveryStrings;

/** The delivery log: what was sent and what came back, beside the list of all of it. */
export function DeliveriesScreen() {
  const [url, setUrl] = useQueryStates(deliveryParsers);
  const listRef = useRef<HTMLDivElement>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const filter = toDeliveryFilter(url);
  const listKey = JSON.stringify(filter);
  const live = useLive({ listRef, listKey, paged: url.after !== null });
  const list = useQuery({
    ...deliveriesQuery(filter),
    refetchInterval: live.running ? REFRESH_MS : false,
  });
  const { data: hooks = [] } = useQuery(hooksQuery());
  const hooksById = useMemo(() => new Map(hooks.map((hook) => [hook.id, hook])), [hooks]);
  const rows = list.data?.data ?? [];

  const change = (next: Partial<DeliveryUrl>) => void setUrl(next);
  // Back leads from the first open row to the list; stepping from row to row adds no history.
  const open = (id: string | null) =>
    void setUrl(
      { open: id, attempt: null, tab: url.tab },
      { history: url.open === null && id !== null ? 'push' : 'replace' },
    );
  const replay = useReplay(open);

  const activeId = useListKeys({
    items: rows,
    getId: (row) => row.id,
    onOpen: (row) => open(row.id),
    onEscape: () => {
      if (url.open !== null) open(null);
    },
    startId: url.open,
  });
  useHotKeys({
    // With a delivery open, the key is the pane's: it knows whether there is a hook to send by.
    r: url.open === null && activeId !== null ? () => replay.send(activeId) : undefined,
    '/': () => findRef.current?.focus(),
  });
  const besideOpen = url.open === null ? undefined : 'max-lg:hidden';

  return (
    <Page layout="fill">
      {/* Where the open row takes the whole screen, the page still has its name. */}
      {url.open === null ? null : <h1 className="sr-only lg:hidden">{deliveryStrings.title}</h1>}
      <div className={cn('contents', besideOpen)}>
        <PageHeader
          title={deliveryStrings.title}
          meta={<span className="max-sm:hidden">{deliveryStrings.meta}</span>}
          actions={
            <>
              <LiveSwitch on={live.on} onChange={live.setOn} paused={live.paused} />
              <KeyHints hints={deliveryStrings.keys} />
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
          <DeliveryFilters url={url} hooks={hooks} onChange={change} />
        </FilterBar>
      </div>
      <SplitFrame
        detailLabel={deliveryStrings.detail}
        list={
          <div
            ref={listRef}
            className="@container flex min-h-0 flex-1 flex-col"
            onScrollCapture={live.onScrollCapture}
          >
            <DeliveryList
              listKey={listKey}
              url={url}
              list={list}
              hooks={hooksById}
              activeId={activeId}
              toHref={(id) => toDeliveryHref('/deliveries', { ...url, open: id, attempt: null })}
              onOpen={open}
              onChange={change}
            />
          </div>
        }
        detail={
          url.open === null ? null : (
            <DeliveryDetail
              id={url.open}
              attempt={url.attempt}
              tab={url.tab}
              onRead={change}
              onOpen={open}
              onReplay={replay.send}
              replaying={replay.busy}
              onClose={() => open(null)}
            />
          )
        }
      />
    </Page>
  );
}

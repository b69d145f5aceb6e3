'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { LogScreen } from '@/components/ui/log/log-screen';
import { useLogLive, useLogView } from '@/components/ui/log/use-log-view';
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

/** The delivery log: what was sent and what came back, beside the list of all of it. */
export function DeliveriesScreen() {
  const [url, setUrl] = useQueryStates(deliveryParsers);
  const filter = toDeliveryFilter(url);
  const listKey = JSON.stringify(filter);
  const { refetchInterval, ...live } = useLogLive({ listKey, paged: url.after !== null });
  const list = useQuery({ ...deliveriesQuery(filter), refetchInterval });
  const { data: hooks = [] } = useQuery(hooksQuery());
  const hooksById = useMemo(() => new Map(hooks.map((hook) => [hook.id, hook])), [hooks]);

  const change = (next: Partial<DeliveryUrl>) => void setUrl(next);
  // Back leads from the first open row to the list; stepping from row to row adds no history.
  const open = (id: string | null) =>
    void setUrl(
      { open: id, attempt: null, tab: url.tab },
      { history: url.open === null && id !== null ? 'push' : 'replace' },
    );
  const replay = useReplay(open);
  const view = useLogView({
    ...live,
    rows: list.data?.data ?? [],
    openId: url.open,
    onOpen: open,
    toKeys: (activeId) => ({
      // With a delivery open, the key is the pane's: it knows whether there is a hook to send by.
      r: url.open === null && activeId !== null ? () => replay.send(activeId) : undefined,
    }),
  });

  return (
    <LogScreen
      view={view}
      words={deliveryStrings}
      filterCount={countFilters(url)}
      filters={<DeliveryFilters url={url} hooks={hooks} onChange={change} />}
      list={
        <DeliveryList
          listKey={listKey}
          url={url}
          list={list}
          hooks={hooksById}
          activeId={view.activeId}
          toHref={(id) => toDeliveryHref('/deliveries', { ...url, open: id, attempt: null })}
          onOpen={open}
          onChange={change}
        />
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
  );
}

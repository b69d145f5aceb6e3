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

/** The delivery log: all deliveries, and beside them the open one. */
export function DeliveriesScreen() {
  const [url, setUrl] = useQueryStates(deliveryParsers);
  const filter = toDeliveryFilter(url);
  const listKey = JSON.stringify(filter);
  const { refetchInterval, ...live } = useLogLive({ listKey, paged: url.after !== null });
  const list = useQuery({ ...deliveriesQuery(filter), refetchInterval });
  const { data: hooks = [] } = useQuery(hooksQuery());
  const hooksById = useMemo(() => new Map(hooks.map((hook) => [hook.id, hook])), [hooks]);

  const change = (next: Partial<DeliveryUrl>) => void setUrl(next);
  // The back button returns from the first open row to the list: further rows add no history.
  const open = (id: string | null) =>
    void setUrl(
      { open: id, attempt: null, tab: url.tab },
      { history: url.open === null && id !== null ? 'push' : 'replace' },
    );
  const replay = useReplay({ hooks: hooksById, onReplayed: open });
  const rows = list.data?.data ?? [];
  const view = useLogView({
    ...live,
    rows,
    openId: url.open,
    onOpen: open,
    toKeys: (activeId) => {
      const active = rows.find(({ id }) => id === activeId);
      // The pane of an open delivery handles the key itself: it knows whether the hook is deleted.
      return { r: url.open === null && active ? () => replay.start(active) : undefined };
    },
  });

  return (
    <>
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
              onReplay={replay.start}
              replaying={replay.busy}
              onClose={() => open(null)}
            />
          )
        }
      />
      {replay.dialog}
    </>
  );
}

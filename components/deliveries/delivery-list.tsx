'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { cn } from '@/components/ui/cn';
import { ErrorState } from '@/components/ui/error-state';
import { Pager } from '@/components/ui/pager';
import { usePageTrail } from '@/components/ui/use-page-trail';
import type { DeliveryRow, HookResource } from '@/lib/api/resources';
import { DeliveryTable } from './delivery-table';
import { countFilters, type DeliveryUrl } from './delivery-url';
import { NoDeliveries } from './no-deliveries';
import { deliveryStrings } from './strings';

type DeliveryListProps = {
  /** Another list begins at its top. */
  listKey: string;
  url: DeliveryUrl;
  list: UseQueryResult<{ data: DeliveryRow[]; next: string | null }>;
  hooks: ReadonlyMap<string, HookResource>;
  activeId: string | null;
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
  onChange: (change: Partial<DeliveryUrl>) => void;
};

/** The list half of the frame: rows, or why there are none, and the way to older ones. */
export function DeliveryList(props: DeliveryListProps) {
  const { url, list, hooks, activeId, toHref, onOpen, onChange } = props;
  const trail = usePageTrail({ after: url.after, setAfter: (after) => onChange({ after }) });
  const rows = list.data?.data;
  const failure = list.isError ? (
    <ErrorState
      className={cn(rows !== undefined && 'border-b py-2')}
      title={deliveryStrings.failedToLoad}
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
        <NoDeliveries filtered={countFilters(url) > 0 || url.after !== null} onChange={onChange} />
      ) : (
        <div
          key={props.listKey}
          className={cn(
            'flex min-h-0 flex-1 flex-col transition-opacity',
            list.isPlaceholderData && 'opacity-60',
          )}
        >
          <DeliveryTable
            deliveries={rows}
            hooks={hooks}
            openId={url.open}
            activeId={activeId}
            toHref={toHref}
            onOpen={onOpen}
          />
        </div>
      )}
      <Pager
        summary={rows === undefined ? '' : deliveryStrings.shown(rows.length)}
        onFirst={trail.onFirst}
        onPrevious={trail.onPrevious}
        onNext={trail.toNext(list.data?.next)}
      />
    </>
  );
}

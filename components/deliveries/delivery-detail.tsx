'use client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { Skeleton } from '@/components/ui/feedback/skeleton';
import { useHotKeys } from '@/components/ui/keyboard/use-hot-keys';
import { DetailPane } from '@/components/ui/layout/detail-pane';
import { uiStrings } from '@/components/ui/strings';
import { Identifier } from '@/components/ui/values/identifier';
import { StatePill } from '@/components/ui/values/state-pill';
import type { DeliveryRow } from '@/lib/api/resources';
import { deliveryQuery } from '@/lib/client/deliveries';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { DeliveryContent } from './delivery-content';
import type { AttemptTab, DeliveryUrl } from './delivery-url';
import { ReplayButton } from './replay-button';
import { deliveryStrings } from './strings';

type DeliveryDetailProps = {
  id: string;
  attempt: number | null;
  tab: AttemptTab | null;
  /** Opens another attempt or tab. */
  onRead: (change: Partial<DeliveryUrl>) => void;
  onOpen: (id: string) => void;
  onReplay: (delivery: DeliveryRow) => void;
  replaying: boolean;
  onClose: () => void;
};

/** The open delivery, which is read again until it is final. */
export function DeliveryDetail(props: DeliveryDetailProps) {
  const { id, attempt, tab, onRead, onOpen, onReplay, replaying, onClose } = props;
  const { data: delivery, error, isFetching, refetch } = useQuery(deliveryQuery(id));
  const replay = delivery && !delivery.hook_removed ? () => onReplay(delivery) : undefined;
  useHotKeys({ r: replay });
  return (
    <DetailPane
      id={id}
      onClose={onClose}
      title={
        delivery ? (
          <div className="flex min-w-0 items-center gap-2">
            <StatePill tone={DELIVERY_STATES[delivery.state].tone}>
              {DELIVERY_STATES[delivery.state].label}
            </StatePill>
            <h2 className="min-w-0 truncate font-semibold">
              {delivery.source} · {delivery.event}
            </h2>
          </div>
        ) : (
          <h2 className="flex items-center gap-2 font-semibold">
            {deliveryStrings.detail} <Identifier value={id} className="font-normal" />
          </h2>
        )
      }
      actions={delivery ? <ReplayButton busy={replaying} onReplay={replay} /> : null}
    >
      {delivery ? (
        <DeliveryContent
          delivery={delivery}
          attempt={attempt}
          tab={tab}
          onRead={onRead}
          onOpen={onOpen}
        />
      ) : error ? (
        <ErrorState
          title={deliveryStrings.failedDetail}
          message={error.message}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      ) : (
        <DeliverySkeleton />
      )}
    </DetailPane>
  );
}

const FACTS = ['id', 'event', 'hook', 'created'];

function DeliverySkeleton() {
  return (
    <div role="status" className="space-y-5 p-4">
      <span className="sr-only">{uiStrings.loading}</span>
      <Skeleton className="h-4 w-4/5" />
      <div className="space-y-3">
        {FACTS.map((fact) => (
          <Skeleton key={fact} className="w-2/3" />
        ))}
      </div>
      <Skeleton className="h-16 w-full" />
      <Skeleton className="h-48 w-full" />
    </div>
  );
}

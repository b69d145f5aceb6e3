'use client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/ui/feedback/error-state';
import { useHotKeys } from '@/components/ui/keyboard/use-hot-keys';
import { DetailPane } from '@/components/ui/layout/detail-pane';
import { Identifier } from '@/components/ui/values/identifier';
import { StatePill } from '@/components/ui/values/state-pill';
import { deliveryQuery } from '@/lib/client/deliveries';
import { DELIVERY_STATES } from '@/lib/client/delivery-states';
import { DeliveryReading } from './delivery-reading';
import { DeliverySkeleton } from './delivery-skeleton';
import type { AttemptTab, DeliveryUrl } from './delivery-url';
import { ReplayButton } from './replay-button';
import { deliveryStrings } from './strings';

type DeliveryDetailProps = {
  id: string;
  attempt: number | null;
  tab: AttemptTab | null;
  /** Another attempt or tab is being read. */
  onRead: (change: Partial<DeliveryUrl>) => void;
  onOpen: (id: string) => void;
  onReplay: (id: string) => void;
  replaying: boolean;
  onClose: () => void;
};

/** The open delivery; follows it until it has come to its end. */
export function DeliveryDetail(props: DeliveryDetailProps) {
  const { id, attempt, tab, onRead, onOpen, onReplay, replaying, onClose } = props;
  const { data: delivery, error, isFetching, refetch } = useQuery(deliveryQuery(id));
  const canReplay = delivery !== undefined && !delivery.hook_removed;
  useHotKeys({ r: canReplay ? () => onReplay(id) : undefined });
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
      actions={
        delivery ? (
          <ReplayButton
            removed={delivery.hook_removed}
            busy={replaying}
            onReplay={() => onReplay(id)}
          />
        ) : null
      }
    >
      {delivery ? (
        <DeliveryReading
          delivery={delivery}
          attempt={attempt}
          tab={tab ?? 'request'}
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

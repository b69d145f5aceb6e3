'use client';
import { BodyView } from '@/components/ui/values/body-view';
import { toValueBody } from '@/components/ui/values/to-value-body';
import type { DeliveryDetail } from '@/lib/api/resources';
import { isFinal } from '@/lib/client/delivery-states';
import { AttemptPanel } from './attempt-panel';
import { AttemptSteps } from './attempt-steps';
import { DeliveryFacts } from './delivery-facts';
import type { AttemptTab, DeliveryUrl } from './delivery-url';
import { describeDelivery } from './describe-delivery';
import { SentenceText } from './sentence-text';
import { deliveryStrings } from './strings';

type DeliveryContentProps = {
  delivery: DeliveryDetail;
  /** Starts at 1. Null, or an attempt that does not exist, shows the last one. */
  attempt: number | null;
  tab: AttemptTab | null;
  onRead: (change: Partial<DeliveryUrl>) => void;
  onOpen: (id: string) => void;
};

/** A delivery: what happened, its ids, its attempts, and the content of one attempt. */
export function DeliveryContent({ delivery, attempt, tab, onRead, onOpen }: DeliveryContentProps) {
  const { attempts } = delivery;
  const count = attempts.length;
  const chosen = attempt !== null && attempt >= 1 && attempt <= count ? attempt : count;
  const shown = attempts[chosen - 1];
  return (
    <>
      <div className="space-y-3 px-4 pt-3 pb-4">
        <p className="text-lead text-pretty">
          <SentenceText sentence={describeDelivery(delivery)} />
        </p>
        <DeliveryFacts delivery={delivery} onOpen={onOpen} />
      </div>
      {shown === undefined && isFinal(delivery.state) ? null : (
        <AttemptSteps
          delivery={delivery}
          chosen={chosen}
          onChoose={(next) => onRead({ attempt: next === count ? null : next })}
        />
      )}
      {shown === undefined ? (
        <div className="border-t px-4 py-3">
          {isFinal(delivery.state) ? (
            <p className="mb-3 text-ink-2">{deliveryStrings.steps.none}</p>
          ) : null}
          <BodyView
            body={toValueBody(delivery.event_data)}
            label={deliveryStrings.exchange.payload}
          />
        </div>
      ) : (
        <AttemptPanel
          attempt={shown}
          delivery={delivery}
          tab={tab}
          onTab={(next) => onRead({ tab: next })}
        />
      )}
    </>
  );
}

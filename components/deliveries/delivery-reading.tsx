'use client';
import type { DeliveryDetail } from '@/lib/api/resources';
import { isFinal } from '@/lib/client/delivery-states';
import { AttemptPanel } from './attempt-panel';
import { AttemptSteps } from './attempt-steps';
import { DeliveryFacts } from './delivery-facts';
import type { AttemptTab, DeliveryUrl } from './delivery-url';
import { describeDelivery } from './describe-delivery';
import { EventData } from './event-data';
import { SentenceText } from './sentence-text';
import { deliveryStrings } from './strings';

type DeliveryReadingProps = {
  delivery: DeliveryDetail;
  /** Which attempt is read, counted from one; the last one when it is null or not there. */
  attempt: number | null;
  tab: AttemptTab;
  onRead: (change: Partial<DeliveryUrl>) => void;
  onOpen: (id: string) => void;
};

/** A delivery in the order of the questions: what happened, to whom, how often, and in which words. */
export function DeliveryReading({ delivery, attempt, tab, onRead, onOpen }: DeliveryReadingProps) {
  const { attempts } = delivery;
  const last = attempts.length;
  const chosen = attempt !== null && attempt >= 1 && attempt <= last ? attempt : last;
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
          onChoose={(next) => onRead({ attempt: next === last ? null : next })}
        />
      )}
      {shown === undefined ? (
        <div className="border-t px-4 py-3">
          {isFinal(delivery.state) ? (
            <p className="mb-3 text-ink-2">{deliveryStrings.steps.none}</p>
          ) : null}
          <EventData data={delivery.event_data} />
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

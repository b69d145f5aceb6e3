import { SentView } from '@/components/exchange/sent-view';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { EventData } from './event-data';
import { deliveryStrings } from './strings';

const { exchange: words } = deliveryStrings;

type RequestViewProps = { attempt: AttemptDetail; delivery: DeliveryDetail };

/** What was sent, or the event when nothing was. */
export function RequestView({ attempt: { request }, delivery }: RequestViewProps) {
  const isLambda = delivery.handler === 'lambda';
  if (request === null) {
    return (
      <div className="space-y-3">
        <p className="text-ink-2">{isLambda ? words.ran : words.noRequest}</p>
        <EventData data={delivery.event_data} />
      </div>
    );
  }
  // A line in the log, or what functions said, goes to no address and has no headers.
  return <SentView sent={request} textLabel={isLambda ? words.transcript : words.line} />;
}

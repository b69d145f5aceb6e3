import { BodyView } from '@/components/ui/body-view';
import { CopyButton } from '@/components/ui/copy-button';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { EventData } from './event-data';
import { HeaderList } from './header-list';
import { deliveryStrings } from './strings';

const { exchange: words } = deliveryStrings;

type RequestViewProps = { attempt: AttemptDetail; delivery: DeliveryDetail };

/** What was sent, or the event when nothing was. */
export function RequestView({ attempt: { request }, delivery }: RequestViewProps) {
  if (request === null) {
    return (
      <div className="space-y-3">
        <p className="text-ink-2">{delivery.handler === 'lambda' ? words.ran : words.noRequest}</p>
        <EventData data={delivery.event_data} />
      </div>
    );
  }
  // A line in the log, or what functions said, goes to no address and has no headers.
  if (request.url === '') {
    const label = delivery.handler === 'lambda' ? words.transcript : words.line;
    return <BodyView body={request.body} label={label} />;
  }
  return (
    <div className="space-y-3">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-mono [overflow-wrap:anywhere]">
          <span className="mr-2 font-semibold">{request.method}</span>
          {request.url}
        </p>
        <CopyButton text={request.url} label={words.url} className="-my-0.5" />
      </div>
      <HeaderList headers={request.headers} />
      <BodyView body={request.body} label={words.body} />
    </div>
  );
}

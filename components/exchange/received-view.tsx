import { BodyView } from '@/components/ui/values/body-view';
import type { ReceivedMessage } from './exchange';
import { HeaderList } from './header-list';
import { exchangeStrings as words } from './strings';

/** A response: its status, headers and body. */
export function ReceivedView({ received }: { received: ReceivedMessage | null }) {
  if (received === null) return <p className="text-ink-2">{words.noResponse}</p>;
  return (
    <div className="space-y-3">
      <p className="font-mono font-semibold">{words.status(received.status)}</p>
      <HeaderList label={words.responseHeaders} headers={received.headers} />
      <BodyView body={received.body} label={words.responseBody} />
    </div>
  );
}

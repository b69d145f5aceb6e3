import { CopyButton } from '@/components/ui/controls/copy-button';
import { BodyView } from '@/components/ui/values/body-view';
import type { SentMessage } from './exchange';
import { HeaderList } from './header-list';
import { exchangeStrings as words } from './strings';

type SentViewProps = {
  sent: SentMessage;
  /** The label of an output that has no URL. */
  textLabel: string;
};

/** A request: its URL, headers and body. */
export function SentView({ sent, textLabel }: SentViewProps) {
  if (sent.url === '') return <BodyView body={sent.body} label={textLabel} />;
  return (
    <div className="space-y-3">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-mono [overflow-wrap:anywhere]">
          <span className="mr-2 font-semibold">{sent.method}</span>
          {sent.url}
        </p>
        <CopyButton text={sent.url} label={words.url} className="-my-0.5" />
      </div>
      <HeaderList label={words.requestHeaders} headers={sent.headers} />
      <BodyView body={sent.body} label={words.requestBody} />
    </div>
  );
}

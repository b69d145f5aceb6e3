import { BodyView } from '@/components/ui/body-view';
import { Notice } from '@/components/ui/notice';
import type { AttemptDetail } from '@/lib/api/resources';
import { HeaderList } from './header-list';
import { deliveryStrings } from './strings';

const { exchange: words } = deliveryStrings;

/** What came back, and Hookline's own word about it when it was no success. */
export function ResponseView({ attempt }: { attempt: AttemptDetail }) {
  const { response, error_message: message } = attempt;
  return (
    <div className="space-y-3">
      {message === null ? null : (
        <Notice tone={attempt.outcome === 'interrupted' ? 'wait' : 'bad'} quiet>
          {message}
        </Notice>
      )}
      {response === null ? (
        <p className="text-ink-2">{words.noResponse}</p>
      ) : (
        <>
          <p className="font-mono font-semibold">{words.status(response.status)}</p>
          <HeaderList headers={response.headers} />
          <BodyView body={response.body} label={words.body} />
        </>
      )}
    </div>
  );
}

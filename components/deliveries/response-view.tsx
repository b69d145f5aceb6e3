import { ReceivedView } from '@/components/exchange/received-view';
import { Notice } from '@/components/ui/feedback/notice';
import type { AttemptDetail } from '@/lib/api/resources';

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
      <ReceivedView received={response} />
    </div>
  );
}

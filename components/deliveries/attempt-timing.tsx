import { TimingView } from '@/components/exchange/timing-view';
import { KeyValues } from '@/components/ui/values/key-values';
import { Time } from '@/components/ui/values/time';
import type { AttemptDetail } from '@/lib/api/resources';
import { deliveryStrings } from './strings';

const { timing: words } = deliveryStrings;

/** Where the time of an attempt went, who made it and when. */
export function AttemptTiming({ attempt }: { attempt: AttemptDetail }) {
  const { timings, request } = attempt;
  return (
    <div className="space-y-3">
      {timings === null ? (
        <p className="text-ink-2">{words.none}</p>
      ) : (
        <TimingView timings={timings} request={request} />
      )}
      <KeyValues
        items={[
          { key: words.started, value: <Time at={attempt.started_at} /> },
          { key: words.worker, value: <span className="font-mono">{attempt.worker}</span> },
        ]}
      />
    </div>
  );
}

import { Moment } from '@/components/ui/values/moment';
import type { DeliveryRow, HookResource } from '@/lib/api/resources';
import { findMaxAttempts } from './find-max-attempts';
import { deliveryStrings } from './strings';

type TriesProps = { delivery: DeliveryRow; hook: HookResource | undefined };

/** Attempts so far, of how many, and when the next one is due. */
export function Tries({ delivery, hook }: TriesProps) {
  const { tries, next_attempt_at: at } = delivery;
  const max = findMaxAttempts(delivery, hook);
  if (tries === 0 && at === null) return <span className="text-ink-3">—</span>;
  const count = max === null ? String(tries) : deliveryStrings.triesOf(tries, max);
  return (
    <span className="block truncate text-ink-2">
      {tries === 0 ? deliveryStrings.triesFirst : count}
      {at === null ? null : (
        <>
          {tries === 0 ? ' ' : `, ${deliveryStrings.triesNext} `}
          <Moment at={at} form="due" />
        </>
      )}
    </span>
  );
}

import { Moment } from '@/components/ui/values/moment';
import type { DeliveryRow, HookResource } from '@/lib/api/resources';
import { deliveryStrings } from './strings';

type AttemptCountProps = { delivery: DeliveryRow; hook: HookResource | undefined };

/** The attempts so far, their maximum where it is known, and when the next one is due. */
export function AttemptCount({ delivery, hook }: AttemptCountProps) {
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

/**
 * Returns the maximum number of attempts of a row, or null when the hook has changed since the
 * delivery was made: only the delivery itself, which a row does not carry, knows it then.
 */
export function findMaxAttempts(
  { created_at, tries }: Pick<DeliveryRow, 'created_at' | 'tries'>,
  hook: Pick<HookResource, 'updated_at' | 'delivery'> | undefined,
): number | null {
  // `updated_at` is in whole seconds: only a later second is certainly after the change.
  if (!hook || Date.parse(created_at) < (hook.updated_at + 1) * 1_000) return null;
  const max = hook.delivery.retryScheduleSeconds.length + 1;
  return tries <= max ? max : null;
}

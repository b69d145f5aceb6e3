import { Tooltip } from '@/components/ui/overlay/tooltip';
import type { HookResource } from '@/lib/api/resources';
import { hookStrings } from '../screen-strings';

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat('en');

/** The last 24 hours of a hook: a bar of delivered, failed and suppressed events, with counts. */
export function HealthMeter({ health }: { health: HookResource['health'] }) {
  const { delivered, failed, suppressed } = health;
  const total = delivered + failed + suppressed;
  if (total === 0) return <span className="text-ink-3">{hookStrings.healthNone}</span>;
  const parts = [
    { key: 'delivered', count: delivered, className: 'bg-good' },
    { key: 'failed', count: failed, className: 'bg-bad' },
    { key: 'suppressed', count: suppressed, className: 'bg-held' },
  ].filter(({ count }) => count > 0);
  const sentence = [
    hookStrings.healthDelivered(exact.format(delivered)),
    hookStrings.healthFailed(exact.format(failed)),
    hookStrings.healthSuppressed(exact.format(suppressed)),
  ].join(', ');
  return (
    <Tooltip content={sentence}>
      <button
        type="button"
        aria-label={sentence}
        className="flex w-full min-w-24 cursor-default items-center gap-2 rounded-tick"
        onClick={(event) => event.stopPropagation()}
      >
        <span className="flex h-1.5 w-14 shrink-0 gap-px overflow-clip rounded-tick">
          {parts.map(({ key, count, className }) => (
            <span
              key={key}
              className={className}
              style={{ width: `${Math.max((count / total) * 100, 5)}%` }}
            />
          ))}
        </span>
        <span className="whitespace-nowrap">
          {compact.format(delivered)}
          {failed > 0 ? (
            <span className="ml-1.5 font-medium text-bad">
              {hookStrings.healthFailed(compact.format(failed))}
            </span>
          ) : null}
        </span>
      </button>
    </Tooltip>
  );
}

'use client';
import Link from 'next/link';
import { Tooltip } from '@/components/ui/overlay/tooltip';
import { formatCount } from './format-count';
import { type Hour, type Series, toClock, toHourHref } from './hours';
import { overviewStrings } from './strings';
import { toStacks } from './to-stacks';

const { chart: words } = overviewStrings;

const FILLS: Record<Series, string> = {
  failed: 'fill-bad',
  suppressed: 'fill-held/45',
  delivered: 'fill-good/65',
};
const HEIGHT = 100;
const LABEL_EVERY_HOURS = 6;

type HourlyBarsProps = { hours: readonly Hour[]; label: string };

/** Stacked bars per hour. Failures are at the bottom, where their heights can be compared. */
export function HourlyBars({ hours, label }: HourlyBarsProps) {
  const { top, stacks } = toStacks(hours, HEIGHT);
  const empty = hours.every(
    ({ delivered, failed, suppressed }) => delivered + failed + suppressed === 0,
  );
  return (
    <div className="px-4 pt-4 pb-3">
      <div className="relative h-44 border-b">
        <span className="absolute inset-x-0 top-0 border-line border-t border-dashed">
          <span className="absolute top-0 left-0 bg-surface pr-1.5 text-ink-3 text-micro leading-4">
            {empty ? '' : formatCount(top)}
          </span>
        </span>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${hours.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          {stacks.map((stack, index) =>
            stack.map(({ series, y, height }) => (
              <rect
                key={`${hours[index]?.at} ${series}`}
                x={index + 0.14}
                y={y}
                width={0.72}
                height={height}
                className={FILLS[series]}
              />
            )),
          )}
        </svg>
        {empty ? (
          <p className="absolute inset-0 grid place-items-center text-ink-3">{words.empty}</p>
        ) : (
          <HourLinks hours={hours} />
        )}
      </div>
      <div aria-hidden="true" className="flex h-5 items-end text-ink-3 text-micro">
        {hours.map(({ at }, index) => (
          <span key={at} className="flex-1 overflow-visible whitespace-nowrap">
            {index % LABEL_EVERY_HOURS === 0 ? toClock(at) : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

// For the mouse only: the table has the same links for every reader.
function HourLinks({ hours }: { hours: readonly Hour[] }) {
  return (
    <div aria-hidden="true" className="absolute inset-0 flex">
      {hours.map((hour) => (
        <Tooltip key={hour.at} content={toCounts(hour)}>
          <Link
            href={toHourHref(hour.at)}
            tabIndex={-1}
            prefetch={false}
            className="h-full flex-1 hover:bg-accent/10"
          />
        </Tooltip>
      ))}
    </div>
  );
}

function toCounts({ at, delivered, failed, suppressed }: Hour): string {
  const counts = [
    `${formatCount(delivered)} ${words.series.delivered.toLowerCase()}`,
    `${formatCount(failed)} ${words.series.failed.toLowerCase()}`,
    `${formatCount(suppressed)} ${words.series.suppressed.toLowerCase()}`,
  ];
  return `${toClock(at)}: ${counts.join(', ')}`;
}

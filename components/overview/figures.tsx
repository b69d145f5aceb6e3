import Link from 'next/link';
import { cn } from '@/components/ui/cn';
import { Frame } from '@/components/ui/layout/frame';
import type { Overview } from '@/lib/api/resources';
import { formatCount } from './format-count';
import { overviewStrings } from './strings';

const { figures: words } = overviewStrings;

type Figure = { label: string; span: string; value: string; href: string; className?: string };

/** The counts in one row; each links to the deliveries it counts. */
export function Figures({ overview }: { overview: Overview }) {
  return (
    <Frame aria-label={words.label}>
      {/* The negative margins hide the outer borders of the last column and the last row. */}
      <ul className="-mr-px -mb-px grid grid-cols-2 sm:grid-cols-3 lg:grid-cols-6">
        {toFigures(overview).map(({ label, span, value, href, className }) => (
          <li key={label} className="relative border-r border-b px-4 py-2.5 hover:bg-hover">
            <Link
              href={href}
              className="block rounded-tick text-ink-2 after:absolute after:inset-0"
            >
              {label}
              {span === '' ? null : <span className="ml-1.5 text-ink-3 text-meta">{span}</span>}
            </Link>
            <p className={cn('font-medium text-figure', className)}>{value}</p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function toFigures({ last_24_hours: day, retrying, waiting, hooks }: Overview): Figure[] {
  return [
    {
      label: words.failed,
      span: words.day,
      value: formatCount(day.failed),
      href: '/deliveries?state=dead&within=24h',
      className: day.failed > 0 ? 'text-bad' : 'text-ink-3',
    },
    {
      label: words.retrying,
      span: words.now,
      value: formatCount(retrying),
      href: '/deliveries?state=retrying',
      className: retrying > 0 ? 'text-wait' : 'text-ink-3',
    },
    {
      label: words.waiting,
      span: words.now,
      value: formatCount(waiting),
      href: '/deliveries?state=pending,running',
      className: waiting > 0 ? undefined : 'text-ink-3',
    },
    {
      label: words.delivered,
      span: words.day,
      value: formatCount(day.delivered),
      href: '/deliveries?state=delivered&within=24h',
    },
    {
      label: words.suppressed,
      span: words.day,
      value: formatCount(day.suppressed),
      href: '/deliveries?state=suppressed&within=24h',
    },
    {
      label: words.hooks,
      span: '',
      value: words.of(formatCount(hooks.enabled), formatCount(hooks.total)),
      href: '/hooks',
    },
  ];
}

'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/components/ui/cn';
import { findScreen, SCREENS } from './screens';
import { shellStrings } from './strings';

const ROW_PX = 32;
// The vertical middle of a label in its row.
const HOOK_PX = 18;

/** The links to the screens. A line from the brand mark ends at the current one. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const current = findScreen(usePathname());
  return (
    <nav aria-label={shellStrings.navigation} className="relative px-2">
      {current < 0 ? null : <Line lengthPx={current * ROW_PX + HOOK_PX} />}
      <ul>
        {SCREENS.map((screen, index) => (
          <li key={screen.href}>
            <Link
              href={screen.href}
              aria-current={index === current ? 'page' : undefined}
              onClick={onNavigate}
              style={{ height: ROW_PX }}
              className={cn(
                'flex items-center rounded-control pl-9 text-ink-2 transition-colors hover:text-ink',
                index === current && 'font-semibold text-ink',
              )}
            >
              {screen.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Line({ lengthPx }: { lengthPx: number }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-5 w-px text-accent transition-[height] duration-200 ease-out"
      style={{ height: lengthPx }}
    >
      <span className="absolute -top-3.5 bottom-0 left-0 w-[1.5px] bg-current" />
      <svg
        aria-hidden="true"
        viewBox="0 0 14 9"
        className="absolute top-full left-0 h-[9px] w-[14px] overflow-visible"
      >
        <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <path d="M.75 0v.5a4.75 4.75 0 0 0 9.5 0V-3" />
          <path d="m10.25-3-2.75 2.75" />
        </g>
      </svg>
    </span>
  );
}

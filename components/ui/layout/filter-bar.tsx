'use client';
import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { cn } from '../cn';
import { Button } from '../controls/button';

type FilterBarProps = {
  /** Always visible, also on narrow screens. */
  search: ReactNode;
  /** The button that shows the filters on narrow screens. */
  label: string;
  /** How many filters are set, which is shown while they are collapsed. */
  count: number;
  children: ReactNode;
  className?: string;
};

/** The filters of a list. Narrow screens collapse them behind a button. */
export function FilterBar({ search, label, count, children, className }: FilterBarProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={cn('flex flex-wrap items-start gap-2 pb-3', className)}>
      <div className="flex gap-2 max-sm:w-full">
        {search}
        <Button
          className="sm:hidden"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          <SlidersHorizontal aria-hidden="true" />
          {label}
          {count === 0 ? null : <span className="text-ink-2">{count}</span>}
        </Button>
      </div>
      <div id={id} className={cn('contents', !shown && 'max-sm:hidden')}>
        {children}
      </div>
    </div>
  );
}

'use client';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { editorStrings } from './strings';

type CodeFrameProps = {
  /** The id of the hint, which describes the text area; null if Tab moves the focus as usual. */
  hintId: string | null;
  tabLeaves: boolean;
  invalid: boolean;
  hidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** The frame of a code field, with a hint in its corner about the Tab key. */
export function CodeFrame({ hintId, tabLeaves, invalid, hidden, ...box }: CodeFrameProps) {
  return (
    <div className="group/code relative" hidden={hidden}>
      <div
        className={cn(
          'overflow-clip rounded-control border border-control/70 bg-sunken transition-colors hover:border-control',
          'focus-within:border-accent focus-within:outline-2 focus-within:outline-accent',
          invalid && 'border-bad focus-within:outline-bad',
          box.className,
        )}
      >
        {box.children}
      </div>
      {hintId === null ? null : (
        <p
          id={hintId}
          aria-live="polite"
          className="pointer-events-none absolute right-1.5 bottom-1 rounded-tick bg-surface px-1.5 text-ink-3 text-micro opacity-0 group-focus-within/code:opacity-100"
        >
          {tabLeaves ? editorStrings.tabOutside : editorStrings.tabInside}
        </p>
      )}
    </div>
  );
}

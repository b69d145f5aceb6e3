'use client';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { isPlainClick } from '../leaving/is-plain-click';

type RowLinkProps = {
  /** The address of the view with this row open, for new tabs and for copying. */
  href: string;
  /** Says what opens, for screen readers. */
  label: string;
  onOpen: () => void;
  className?: string;
  children: ReactNode;
};

/** What makes a row of a list reachable by keyboard; a click anywhere on the row does the same. */
export function RowLink({ href, label, onOpen, className, children }: RowLinkProps) {
  return (
    <a
      href={href}
      data-row-link
      aria-label={label}
      className={cn(
        '-mx-1 block truncate rounded-tick px-1 focus-visible:outline-offset-[-1px]',
        className,
      )}
      onClick={(event) => {
        event.stopPropagation();
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </a>
  );
}

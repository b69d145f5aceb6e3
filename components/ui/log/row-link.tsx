'use client';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { isPlainClick } from '../leaving/is-plain-click';

type RowLinkProps = {
  /** The URL of the view with this row open, for new tabs and for copying. */
  href: string;
  /** The accessible name: what the link opens. */
  label: string;
  onOpen: () => void;
  className?: string;
  children: ReactNode;
};

/** The link that makes a row reachable by keyboard. Clicking anywhere on the row does the same. */
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

'use client';
import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type DetailPaneProps = {
  /** The id of the open row. The body is mounted again when it changes. */
  id: string;
  title: ReactNode;
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** The detail of a split frame: a fixed header and a scrolling body. */
export function DetailPane({ id, title, actions, onClose, children }: DetailPaneProps) {
  const backRef = useRef<HTMLButtonElement>(null);
  // Read before the list is hidden, since the window of a shorter page loses its position.
  const [scrolledTo] = useState(() => (typeof window === 'undefined' ? 0 : window.scrollY));
  useEffect(() => {
    // On narrow screens, where the pane replaces the list, it gets the focus and starts at its top.
    backRef.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    const page = window.location.pathname;
    return () => {
      // After the browser has restored its own position; not when another page was opened.
      requestAnimationFrame(() => {
        if (window.location.pathname === page) window.scrollTo(0, scrolledTo);
      });
    };
  }, [scrolledTo]);
  return (
    <>
      <header className="flex shrink-0 items-center max-sm:flex-wrap gap-2 border-b py-1.5 pr-2 pl-3">
        <Button
          ref={backRef}
          variant="ghost"
          size="icon"
          className="-ml-1.5 lg:hidden"
          aria-label={uiStrings.back}
          onClick={onClose}
        >
          <ArrowLeft aria-hidden="true" />
        </Button>
        <div className="min-w-0 flex-1 max-sm:basis-1/2">{title}</div>
        {actions}
        <Button
          variant="ghost"
          size="icon"
          className="max-lg:hidden"
          aria-label={uiStrings.close}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </Button>
      </header>
      <div key={id} className="min-h-0 min-w-0 flex-1 overflow-y-auto">
        {children}
      </div>
    </>
  );
}

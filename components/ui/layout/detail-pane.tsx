'use client';
import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type DetailPaneProps = {
  /** Of the row that is open; the body begins anew when it changes. */
  id: string;
  title: ReactNode;
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** What a split frame shows beside its list: a head that stays, and a body that scrolls. */
export function DetailPane({ id, title, actions, onClose, children }: DetailPaneProps) {
  const backRef = useRef<HTMLButtonElement>(null);
  // Read before the list gives way: the window of a shorter page cannot stay where it was.
  const [scrolledTo] = useState(() => (typeof window === 'undefined' ? 0 : window.scrollY));
  useEffect(() => {
    // Where the pane takes the list's place, it takes the focus and the top of the window too.
    backRef.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    const page = window.location.pathname;
    return () => {
      // After the browser's own idea of where the list was left; not when it was left for good.
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

import type { ReactNode } from 'react';
import { uiStrings } from '@/components/ui/strings';

/** A narrow column for the pages without a session, below the mark of the brand. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <main className="relative mx-auto min-h-dvh w-[min(23rem,calc(100vw-2.5rem))] pt-[16dvh] pb-12">
      <div
        aria-hidden="true"
        className="absolute top-0 left-0 h-[calc(16dvh+0.375rem)] text-accent"
      >
        <span className="absolute inset-y-0 left-0 w-0.5 bg-current" />
        <svg viewBox="0 0 20 14" aria-hidden="true" className="absolute top-full left-0 h-3.5 w-5">
          <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
            <path d="M1 0v4.5a7.5 7.5 0 0 0 15 0V1" />
            <path d="m16 1-4.5 4.5" />
          </g>
        </svg>
      </div>
      <p className="pl-8 font-semibold text-lead tracking-[-0.015em]">{uiStrings.product}</p>
      <div className="mt-10">{children}</div>
    </main>
  );
}

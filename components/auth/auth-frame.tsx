import type { ReactNode } from 'react';
import { uiStrings } from '@/components/ui/strings';

/** A narrow column on a quiet page; the brand's line comes down to it from the top of the window. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <main className="relative mx-auto flex min-h-dvh w-[min(23rem,calc(100vw-2.5rem))] flex-col pt-[16dvh] pb-12">
      <svg
        viewBox="0 0 22 100"
        preserveAspectRatio="xMidYMax slice"
        aria-hidden="true"
        className="absolute top-0 left-0 h-[calc(16dvh+2rem)] w-[22px] text-accent"
      >
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <path d="M2-400V86a8 8 0 0 0 16 0v-6" />
          <path d="m18 80-5 5" />
        </g>
      </svg>
      <p className="pl-8 font-semibold text-lead tracking-[-0.015em]">{uiStrings.product}</p>
      <div className="mt-10">{children}</div>
    </main>
  );
}

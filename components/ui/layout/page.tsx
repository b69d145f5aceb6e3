import type { ReactNode } from 'react';
import { cn } from '../cn';

type PageProps = {
  /** `fill`: takes the window's height and lets its frames scroll (lists). `flow`: scrolls as a page. */
  layout?: 'fill' | 'flow';
  className?: string;
  children: ReactNode;
};

/** The ground of every console screen. */
export function Page({ layout = 'flow', className, children }: PageProps) {
  return (
    <div
      className={cn(
        'mx-auto flex w-full max-w-[110rem] flex-col px-3 pt-4 pb-4 sm:px-5',
        layout === 'fill' ? 'min-h-0 flex-1 md:h-dvh md:flex-none' : 'pb-12',
        className,
      )}
    >
      {children}
    </div>
  );
}

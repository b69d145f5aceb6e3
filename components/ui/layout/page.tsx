import type { ReactNode } from 'react';
import { cn } from '../cn';

type PageProps = {
  /** `fill`: has the height of the window, and its frames scroll. `flow`: scrolls as a page. */
  layout?: 'fill' | 'flow';
  className?: string;
  children: ReactNode;
};

/** The layout of every screen. */
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

import type { ReactNode } from 'react';
import { cn } from '../cn';
import { PageHeader } from '../layout/page-header';

type ListHeaderProps = {
  title: string;
  meta: string;
  actions: ReactNode;
  /** Whether a row is open, which replaces the list on narrow screens. */
  isOpen: boolean;
  /** Shown below the title, such as filters. */
  children?: ReactNode;
};

/** The header of a screen whose rows open. Narrow screens hide it while a row is open. */
export function ListHeader({ title, meta, actions, isOpen, children }: ListHeaderProps) {
  return (
    <>
      {/* The page keeps a heading on narrow screens. */}
      {isOpen ? <h1 className="sr-only lg:hidden">{title}</h1> : null}
      <div className={cn('contents', isOpen && 'max-lg:hidden')}>
        <PageHeader
          title={title}
          meta={<span className="max-sm:hidden">{meta}</span>}
          actions={actions}
        />
        {children}
      </div>
    </>
  );
}

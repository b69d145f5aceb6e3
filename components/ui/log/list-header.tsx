import type { ReactNode } from 'react';
import { cn } from '../cn';
import { PageHeader } from '../layout/page-header';

type ListHeaderProps = {
  title: string;
  meta: string;
  actions: ReactNode;
  /** Whether a row of the list is open beside it, or in its place where there is little room. */
  isOpen: boolean;
  /** What stands below it, such as filters. */
  children?: ReactNode;
};

/** The head of a screen whose rows open: it makes room where the open row takes the whole screen. */
export function ListHeader({ title, meta, actions, isOpen, children }: ListHeaderProps) {
  return (
    <>
      {/* The page still has its name there. */}
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

import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** A line below the title. */
  meta?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-3">
      <div className="min-w-0 max-w-full">
        <h1 className="truncate font-semibold text-title tracking-[-0.01em]">{title}</h1>
        {meta ? <div className="mt-0.5 text-ink-2">{meta}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

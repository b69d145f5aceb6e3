import type { ComponentProps } from 'react';
import { cn } from '../cn';

/** A table that scrolls sideways when its columns do not fit. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-auto">
      <table className={cn('w-full border-collapse text-left', className)} {...props} />
    </div>
  );
}

export function TableHead(props: ComponentProps<'thead'>) {
  return <thead {...props} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

export function Th({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn(
        'sticky top-0 z-10 h-8 whitespace-nowrap bg-surface px-3 font-normal text-ink-3 text-meta shadow-[inset_0_-1px_0_var(--line)]',
        className,
      )}
      {...props}
    />
  );
}

type TrProps = ComponentProps<'tr'> & {
  /** The row whose detail is open. */
  selected?: boolean;
  /** The row that j and k have moved to. */
  active?: boolean;
};

export function Tr({ className, selected = false, active = false, ...props }: TrProps) {
  return (
    <tr
      data-selected={selected || undefined}
      data-active={active || undefined}
      className={cn(
        'group border-b last:border-b-0 hover:bg-hover',
        'data-active:shadow-[inset_2px_0_0_var(--accent)] data-selected:bg-selected data-selected:hover:bg-selected',
        props.onClick && 'cursor-pointer',
        className,
      )}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('h-9 px-3 py-1 align-middle', className)} {...props} />;
}

import { Fragment, type ReactNode } from 'react';
import { cn } from '../cn';

type KeyValuesProps = { items: readonly { key: string; value: ReactNode }[]; className?: string };

/** A list of names and values, such as headers. */
export function KeyValues({ items, className }: KeyValuesProps) {
  return (
    <dl
      className={cn(
        'grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1',
        className,
      )}
    >
      {items.map(({ key, value }) => (
        <Fragment key={key}>
          <dt className="break-words text-ink-3">{key}</dt>
          <dd className="min-w-0 break-words text-ink">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

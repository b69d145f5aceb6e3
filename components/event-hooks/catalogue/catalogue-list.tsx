'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { catalogueStrings as words } from './strings';
import type { CatalogueGroup, CatalogueOption, CatalogueRow } from './to-catalogue';

type CatalogueListProps = {
  id: string;
  groups: readonly CatalogueGroup[];
  active: CatalogueOption | null;
  onActivate: (option: CatalogueOption) => void;
  onChoose: (option: CatalogueOption) => void;
  className?: string;
};

/** The id an option has in the page, for the search box to point at. */
export const toOptionId = (listId: string, option: CatalogueOption): string =>
  `${listId}-${option.key}`;

/** The events, in groups. The focus stays in the search box, which moves the mark. */
export function CatalogueList({ id, groups, className, ...rest }: CatalogueListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeKey = rest.active?.key ?? null;
  useEffect(() => {
    if (activeKey === null) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={words.list}
      className={cn('min-h-0 scroll-pt-8 overflow-y-auto pr-1 pb-1', className)}
    >
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
        <div key={group.id} role="group" aria-labelledby={`${id}-group-${index}`}>
          <div
            id={`${id}-group-${index}`}
            role="presentation"
            className="sticky top-0 z-10 truncate bg-surface px-2 pt-2 pb-1 text-ink-3 text-meta"
          >
            <span className="font-medium text-ink-2">{group.title}</span>
            {group.note === '' ? null : <span className="ml-2">{group.note}</span>}
          </div>
          {group.rows.map((row) => (
            <Row key={row.id} listId={id} row={row} {...rest} />
          ))}
        </div>
      ))}
    </div>
  );
}

type RowProps = Omit<CatalogueListProps, 'id' | 'groups' | 'className'> & {
  listId: string;
  row: CatalogueRow;
};

function Row({ row, active, ...rest }: RowProps) {
  const [head, ...operations] = row.options;
  const isHere = row.options.some(({ key }) => key === active?.key);
  return (
    <div
      role="presentation"
      className={cn('flex items-center gap-1 rounded-tick pr-1', isHere && 'bg-selected')}
    >
      <Option
        {...rest}
        option={head}
        active={active?.key === head.key}
        label={head.event === '' ? words.everyOf(head.source) : head.event}
        className="min-w-0 flex-1 px-2 py-1 text-left aria-selected:shadow-[inset_2px_0_0_0_var(--accent)]"
      >
        <span className={cn('block truncate', isHere && 'font-medium')}>{row.name}</span>
        {row.note === '' ? null : (
          <span className="block truncate text-ink-3 text-meta">{row.note}</span>
        )}
      </Option>
      {operations.map((option) => (
        <Option
          key={option.key}
          {...rest}
          option={option}
          active={active?.key === option.key}
          label={option.event}
          className={cn(
            'h-5.5 shrink-0 border border-control/60 bg-surface px-1.5 text-ink-2 text-micro hover:text-ink pointer-coarse:h-8',
            'aria-selected:border-transparent aria-selected:bg-accent aria-selected:text-on-accent',
          )}
        >
          {option.operation}
        </Option>
      ))}
    </div>
  );
}

type OptionProps = Pick<CatalogueListProps, 'onActivate' | 'onChoose'> & {
  listId: string;
  option: CatalogueOption;
  active: boolean;
  label: string;
  className: string;
  children: ReactNode;
};

function Option({ listId, option, active, label, className, children, ...on }: OptionProps) {
  return (
    <button
      type="button"
      role="option"
      id={toOptionId(listId, option)}
      aria-selected={active}
      aria-label={label}
      // Tab goes past the list: the arrow keys of the search box reach every option.
      tabIndex={-1}
      className={cn('rounded-tick', className)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => on.onActivate(option)}
      onDoubleClick={() => on.onChoose(option)}
    >
      {children}
    </button>
  );
}

'use client';
import { Search, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { uiStrings } from '../strings';
import { Input } from './input';

type SearchInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string;
  onValueChange: (value: string) => void;
};

export function SearchInput({ value, onValueChange, className, ...props }: SearchInputProps) {
  return (
    <span className={cn('relative block', className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        aria-label={props['aria-label'] ?? uiStrings.search}
        className="pr-7 pl-7 [&::-webkit-search-cancel-button]:hidden"
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (value === '') event.currentTarget.blur();
          onValueChange('');
        }}
        {...props}
      />
      {value === '' ? null : (
        <button
          type="button"
          aria-label={uiStrings.clearSearch}
          className="absolute top-1/2 right-1 grid size-5.5 -translate-y-1/2 place-items-center rounded-tick text-ink-3 hover:text-ink"
          onClick={() => onValueChange('')}
        >
          <X aria-hidden="true" className="size-3" />
        </button>
      )}
    </span>
  );
}

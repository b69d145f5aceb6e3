'use client';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { Toolbar } from '@/components/ui/toolbar';
import type { SourceResource } from '@/lib/api/resources';
import { sourceStrings } from './strings';

export const SOURCE_SEARCH_ID = 'source-search';

type SourceFiltersProps = {
  sources: readonly SourceResource[];
  q: string;
  source: string | null;
  onChange: (filter: { q?: string | null; source?: string | null }) => void;
};

export function SourceFilters({ sources, q, source, onChange }: SourceFiltersProps) {
  return (
    <Toolbar>
      <SearchInput
        id={SOURCE_SEARCH_ID}
        className="min-w-48 max-w-80 flex-1"
        placeholder={sourceStrings.filter}
        aria-label={sourceStrings.filter}
        value={q}
        onValueChange={(text) => onChange({ q: text === '' ? null : text })}
      />
      <Select
        wrapperClassName="w-52"
        aria-label={sourceStrings.columns.source}
        value={source ?? ''}
        onChange={({ target: { value } }) => onChange({ source: value === '' ? null : value })}
      >
        <option value="">{sourceStrings.anySource}</option>
        {sources.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Toolbar>
  );
}

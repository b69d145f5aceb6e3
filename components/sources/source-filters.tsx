'use client';
import { SearchInput } from '@/components/ui/controls/search-input';
import { Segmented } from '@/components/ui/controls/segmented';
import { Select } from '@/components/ui/controls/select';
import { Toolbar } from '@/components/ui/layout/toolbar';
import type { SourceResource } from '@/lib/api/resources';
import { sourceStrings } from './strings';
import { SOURCE_KINDS, type SourceKind } from './to-event-rows';

export const SOURCE_SEARCH_ID = 'source-search';

type SourceFiltersProps = {
  sources: readonly SourceResource[];
  q: string;
  source: string | null;
  kind: SourceKind;
  onChange: (filter: {
    q?: string | null;
    source?: string | null;
    kind?: SourceKind | null;
  }) => void;
};

const { kinds } = sourceStrings;
const KIND_OPTIONS = SOURCE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }));

/** The filters of the catalogue. */
export function SourceFilters({ sources, q, source, kind, onChange }: SourceFiltersProps) {
  const shown = sources.filter(({ custom }) => kind === 'all' || custom);
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
      <Segmented
        aria-label={sourceStrings.kind}
        value={kind}
        // The selected source may be of the other kind, which would leave no events.
        onValueChange={(value) => onChange({ kind: value === 'all' ? null : value, source: null })}
        options={KIND_OPTIONS}
      />
      <Select
        wrapperClassName="w-52"
        aria-label={sourceStrings.columns.source}
        value={source ?? ''}
        onChange={({ target: { value } }) => onChange({ source: value === '' ? null : value })}
      >
        <option value="">{sourceStrings.anySource}</option>
        {shown.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Toolbar>
  );
}

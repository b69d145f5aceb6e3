'use client';
import { SearchInput } from '@/components/ui/controls/search-input';
import { Select } from '@/components/ui/controls/select';
import { Toolbar } from '@/components/ui/layout/toolbar';
import { HANDLERS, Handler } from '@/lib/handlers/handler-name';
import { HANDLER_FORMS } from '../handlers/handler-forms';
import { hookStrings } from '../screen-strings';
import type { HookFilter } from './filter-hooks';

export const HOOK_SEARCH_ID = 'hook-search';

type HookFiltersProps = {
  filter: HookFilter;
  onChange: (filter: Partial<{ [Key in keyof HookFilter]: HookFilter[Key] | null }>) => void;
};

export function HookFilters({ filter, onChange }: HookFiltersProps) {
  const state = filter.enabled === null ? '' : String(filter.enabled);
  return (
    <Toolbar>
      <SearchInput
        id={HOOK_SEARCH_ID}
        className="min-w-48 max-w-80 flex-1"
        placeholder={hookStrings.filter}
        aria-label={hookStrings.filter}
        value={filter.q}
        onValueChange={(q) => onChange({ q: q === '' ? null : q })}
      />
      <Select
        wrapperClassName="w-40"
        aria-label={hookStrings.columns.handler}
        value={filter.handler ?? ''}
        onChange={(event) =>
          onChange({ handler: Handler.nullable().catch(null).parse(event.target.value) })
        }
      >
        <option value="">{hookStrings.anyHandler}</option>
        {HANDLERS.map((handler) => (
          <option key={handler} value={handler}>
            {HANDLER_FORMS[handler].label}
          </option>
        ))}
      </Select>
      <Select
        wrapperClassName="w-32"
        aria-label={hookStrings.anyState}
        value={state}
        onChange={({ target: { value } }) =>
          onChange({ enabled: value === '' ? null : value === 'true' })
        }
      >
        <option value="">{hookStrings.anyState}</option>
        <option value="true">{hookStrings.on}</option>
        <option value="false">{hookStrings.off}</option>
      </Select>
    </Toolbar>
  );
}

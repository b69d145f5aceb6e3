'use client';
import { useQuery } from '@tanstack/react-query';
import { Combobox } from '@/components/ui/controls/combobox';
import { Select } from '@/components/ui/controls/select';
import type { HookResource } from '@/lib/api/resources';
import { toHookName } from '@/lib/client/hook-name';
import { hookVersionsQuery } from '@/lib/client/hooks';
import { deliveryStrings } from './strings';

const { filters: words } = deliveryStrings;

type HookFilterProps = {
  hooks: readonly HookResource[];
  value: string | null;
  onChange: (hookId: string | null) => void;
};

/** Filters by hook. */
export function HookFilter({ hooks, value, onChange }: HookFilterProps) {
  return (
    <Combobox
      aria-label={words.hook}
      options={[
        { value: '', label: words.anyHook },
        ...hooks.map((hook) => ({
          value: hook.id,
          label: toHookName(hook),
          hint: hook.handler,
          keywords: `${hook.source} ${hook.event ?? ''} ${hook.handler}`,
        })),
      ]}
      value={value}
      onValueChange={(id) => onChange(id || null)}
      placeholder={words.anyHook}
      searchPlaceholder={words.searchHooks}
      renderValue={(id) => `…${id.slice(-8)}`}
    />
  );
}

type VersionFilterProps = {
  hookId: string;
  value: number | null;
  onChange: (version: number | null) => void;
};

/** Filters by version of one hook. */
export function VersionFilter({ hookId, value, onChange }: VersionFilterProps) {
  const { data: versions = [] } = useQuery(hookVersionsQuery(hookId));
  const known = versions.map(({ version }) => version);
  // While loading, and for a deleted hook, the version of the URL is the only one known.
  const shown = value === null || known.includes(value) ? known : [value, ...known];
  return (
    <Select
      aria-label={words.version}
      className={value === null ? 'text-ink-3' : undefined}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{words.anyVersion}</option>
      {shown.map((version) => (
        <option key={version} value={version}>
          {words.versionOf(version)}
        </option>
      ))}
    </Select>
  );
}

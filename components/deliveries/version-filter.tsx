'use client';
import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/controls/select';
import { hookVersionsQuery } from '@/lib/client/hooks';
import { deliveryStrings } from './strings';

const { filters: words } = deliveryStrings;

type VersionFilterProps = {
  hookId: string;
  value: number | null;
  onChange: (version: number | null) => void;
};

/** Any version of a hook, or the deliveries of one of them. */
export function VersionFilter({ hookId, value, onChange }: VersionFilterProps) {
  const { data: versions = [] } = useQuery(hookVersionsQuery(hookId));
  const known = versions.map(({ version }) => version);
  // Of a removed hook, or until the versions are read, the one of the address is all there is.
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

'use client';
import { useState } from 'react';
import { Select } from '@/components/ui/controls/select';
import { Field } from '@/components/ui/form/field';
import type { HookResource, HookVersionResource } from '@/lib/api/resources';
import type { HookDraft } from '../form/hook-draft';
import { toDraft } from '../form/make-draft';
import { diffHooks } from './diff-hooks';
import { DifferenceView } from './difference-view';
import { versionStrings as words } from './strings';
import { type HookFields, toHookFields } from './to-hook-fields';

type ComparedVersionProps = {
  hook: HookResource;
  version: HookVersionResource;
  /** Newest first. */
  versions: readonly HookVersionResource[];
  draft: HookDraft | null;
};

type Other = { key: string; label: string; read: () => HookFields; isLater: boolean };

/** The differences between a version and another one, or the draft, from the older to the newer. */
export function ComparedVersion(props: ComparedVersionProps) {
  const { version } = props;
  const others = toOthers(props);
  const [chosen, setChosen] = useState('');
  const other = others.find(({ key }) => key === chosen) ?? others[0];
  if (!other) return <p className="text-ink-2">{words.created}</p>;
  const own = toHookFields(toDraft(version.hook));
  const differences = other.isLater ? diffHooks(own, other.read()) : diffHooks(other.read(), own);
  return (
    <div className="space-y-3">
      <Field label={words.compareWith} layout="row">
        <Select
          wrapperClassName="max-w-64"
          value={other.key}
          onChange={(event) => setChosen(event.target.value)}
        >
          {others.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <DifferenceView differences={differences} />
    </div>
  );
}

function toOthers({ hook, version, versions, draft }: ComparedVersionProps): Other[] {
  const stored = versions
    .filter(({ id }) => id !== version.id)
    .map((each) => ({
      key: each.id,
      label: toLabel(each.version, version.version, hook.version),
      read: () => toHookFields(toDraft(each.hook)),
      isLater: each.version > version.version,
    }));
  const written = draft && {
    key: 'draft',
    label: words.compare.draft,
    read: () => toHookFields(draft),
    isLater: true,
  };
  // The current version is compared with the previous one, an older version with the next.
  const first = stored.find(({ isLater }) => isLater === (version.version !== hook.version));
  const rest = stored.filter((each) => each !== first);
  return [...(first ? [first] : []), ...(written ? [written] : []), ...rest];
}

function toLabel(other: number, own: number, current: number): string {
  const { compare } = words;
  if (other === current) return `${compare.other(other)}, ${compare.current}`;
  if (other === own - 1) return `${compare.other(other)}, ${compare.before}`;
  return compare.other(other);
}

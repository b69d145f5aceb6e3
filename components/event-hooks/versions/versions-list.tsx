'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { Badge } from '@/components/ui/values/badge';
import { Time } from '@/components/ui/values/time';
import type { HookResource, HookVersionResource } from '@/lib/api/resources';
import { hookVersionsQuery } from '@/lib/client/hooks';
import type { HookDraft } from '../form/hook-draft';
import { ListOrReason } from '../page/list-or-reason';
import { versionStrings as words } from './strings';
import { toChange } from './to-change';
import { VersionDialog } from './version-dialog';

type VersionsListProps = {
  hook: HookResource;
  /** What the form holds; null while nothing in it is changed. */
  readDraft: () => HookDraft | null;
  /** Puts a version into the form, unsaved. */
  onLoad: (draft: HookDraft) => void;
  /** Saves a version as the next one; answers its number, or why it was not saved. */
  onRestore: (draft: HookDraft) => Promise<number | string>;
};

/** Every save of a hook: which, who, when, and what it changed; each opens beside another. */
export function VersionsList(props: VersionsListProps) {
  const { hook } = props;
  const query = useQuery(hookVersionsQuery(hook.id));
  const [open, setOpen] = useState<HookVersionResource | null>(null);
  return (
    <Frame aria-label={words.title}>
      <FrameHeader title={words.title} />
      <ListOrReason query={query} rows={2} failed={words.failed}>
        {(versions) => (
          <>
            <ol reversed className="max-h-80 overflow-y-auto">
              {versions.map((version, index) => (
                <VersionRow
                  key={version.id}
                  version={version}
                  before={versions[index + 1]}
                  onOpen={() => setOpen(version)}
                />
              ))}
            </ol>
            {open ? (
              <VersionDialog
                {...props}
                version={open}
                versions={versions}
                draft={props.readDraft()}
                onClose={() => setOpen(null)}
              />
            ) : null}
          </>
        )}
      </ListOrReason>
    </Frame>
  );
}

type VersionRowProps = {
  version: HookVersionResource;
  before: HookVersionResource | undefined;
  onOpen: () => void;
};

function VersionRow({ version, before, onOpen }: VersionRowProps) {
  return (
    <li className="relative border-b px-3 py-1.5 last:border-b-0 hover:bg-hover">
      <div className="flex items-center gap-2">
        <button
          type="button"
          aria-label={words.show(version.version)}
          className="font-medium text-accent-text after:absolute after:inset-0 hover:underline"
          onClick={onOpen}
        >
          {version.version}
        </button>
        {version.retired_at === null ? <Badge>{words.current}</Badge> : null}
        <span className="min-w-0 flex-1 truncate text-ink-2">{version.author}</span>
        <Time at={version.created_at} className="relative text-ink-3 text-meta" />
      </div>
      <p className="break-words text-ink-3 text-meta">{toChange(version, before)}</p>
    </li>
  );
}

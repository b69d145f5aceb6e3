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
import { describeChange } from './describe-change';
import { versionStrings as words } from './strings';
import { VersionDialog } from './version-dialog';

type VersionsListProps = {
  hook: HookResource;
  /** Returns the unsaved draft in the form, or null when it has no changes. */
  readDraft: () => HookDraft | null;
  /** Loads a version into the form without saving it. */
  onLoad: (draft: HookDraft) => void;
  /** Saves a version as the next one. Returns its number, or an error message. */
  onRestore: (draft: HookDraft) => Promise<number | string>;
};

/** All versions of a hook, with author, time and changes; each one opens in a dialog. */
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
            <ol reversed>
              {versions.map((version, index) => (
                <VersionRow
                  key={version.id}
                  version={version}
                  older={versions.slice(index + 1)}
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
  /** The versions before it, newest first. */
  older: readonly HookVersionResource[];
  onOpen: () => void;
};

function VersionRow({ version, older, onOpen }: VersionRowProps) {
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
      <p className="break-words text-ink-3 text-meta">{describeChange(version, older)}</p>
    </li>
  );
}

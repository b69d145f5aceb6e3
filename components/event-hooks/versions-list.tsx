'use client';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { ErrorState } from '@/components/ui/error-state';
import { Frame, FrameHeader } from '@/components/ui/frame';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import type { HookVersionResource } from '@/lib/api/resources';
import { hookVersionsQuery } from '@/lib/client/hooks';
import { findChangedFields } from './compare-versions';
import { hookStrings } from './screen-strings';

const PLACEHOLDERS = ['a', 'b'];

/** Every save of a hook: which, who, when, and what it changed. */
export function VersionsList({ hookId }: { hookId: string }) {
  const query = useQuery(hookVersionsQuery(hookId));
  return (
    <Frame aria-label={hookStrings.versionsTitle}>
      <FrameHeader title={hookStrings.versionsTitle} />
      {query.isPending ? (
        <div className="space-y-5 px-3 py-4">
          {PLACEHOLDERS.map((key) => (
            <Skeleton key={key} />
          ))}
        </div>
      ) : query.isError ? (
        <ErrorState
          title={hookStrings.versionsFailed}
          message={query.error.message}
          onRetry={() => query.refetch()}
          busy={query.isFetching}
        />
      ) : (
        <ol reversed className="max-h-80 overflow-y-auto">
          {query.data.map((version, index) => (
            <VersionRow key={version.id} version={version} before={query.data[index + 1]} />
          ))}
        </ol>
      )}
    </Frame>
  );
}

type VersionRowProps = { version: HookVersionResource; before: HookVersionResource | undefined };

function VersionRow({ version, before }: VersionRowProps) {
  return (
    <li className="border-b px-3 py-1.5 last:border-b-0">
      <div className="flex items-center gap-2">
        <span className="font-medium">{version.version}</span>
        {version.retired_at === null ? <Badge>{hookStrings.current}</Badge> : null}
        <span className="min-w-0 flex-1 truncate text-ink-2">{version.author}</span>
        <Time at={version.created_at} className="text-ink-3 text-meta" />
      </div>
      <p className="break-words text-ink-3 text-meta">{toChange(version, before)}</p>
    </li>
  );
}

function toChange(version: HookVersionResource, before: HookVersionResource | undefined): string {
  if (!before) return version.version === 1 ? hookStrings.createdVersion : '';
  const fields = findChangedFields(before.hook, version.hook);
  return fields.length === 0 ? hookStrings.unchanged : hookStrings.changed(fields.join(', '));
}

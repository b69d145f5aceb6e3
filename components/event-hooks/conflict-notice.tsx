'use client';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import type { HookResource } from '@/lib/api/resources';
import { hookVersionsQuery } from '@/lib/client/hooks';
import { formStrings } from './strings';

type ConflictNoticeProps = { hook: HookResource; onLoad: () => void; onKeep: () => void };

/** Somebody else saved while this form was open: who, when, and the two ways on. */
export function ConflictNotice({ hook, onLoad, onKeep }: ConflictNoticeProps) {
  const { data: versions = [] } = useQuery(hookVersionsQuery(hook.id));
  const author = versions.find(({ version }) => version === hook.version)?.author;
  return (
    <Notice tone="wait">
      <p className="font-medium">
        {formStrings.conflictTitle(hook.version)} {author ? formStrings.conflictBy(author) : ''}{' '}
        <Time at={hook.updated_at * 1000} className="font-normal text-ink-2" />
      </p>
      <p>{formStrings.conflictHelp}</p>
      <span className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={onLoad}>
          {formStrings.conflictLoad}
        </Button>
        <Button size="sm" onClick={onKeep}>
          {formStrings.conflictKeep}
        </Button>
      </span>
    </Notice>
  );
}

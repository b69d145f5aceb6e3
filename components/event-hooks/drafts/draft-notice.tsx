'use client';
import { Button } from '@/components/ui/controls/button';
import { Notice } from '@/components/ui/feedback/notice';
import { formatLocal } from '@/components/ui/values/format-time';
import { type KeptDraft, LEFT_OUT_SECRET } from './kept-drafts';
import { draftStrings as words } from './strings';

type DraftNoticeProps = {
  draft: KeptDraft;
  /** The stored version; null for a hook that is not created yet. */
  version: number | null;
  onRestore: () => void;
  onDrop: () => void;
};

/** Offers to restore an earlier unsaved draft. */
export function DraftNotice({ draft, version, onRestore, onDrop }: DraftNoticeProps) {
  const { savedAt, baseVersion, leftOut } = draft;
  return (
    <Notice>
      <p className="font-medium">{words.found(toClock(savedAt, Date.now()))}</p>
      {baseVersion === version || baseVersion === null ? null : (
        <p>{words.ofVersion(baseVersion)}</p>
      )}
      {leftOut.length > 0 ? <p>{words.leftOut(toNames(leftOut))}</p> : null}
      <span className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={onRestore}>
          {words.restore}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDrop}>
          {words.drop}
        </Button>
      </span>
    </Notice>
  );
}

const toNames = (leftOut: readonly string[]) =>
  leftOut.map((name) => (name === LEFT_OUT_SECRET ? words.secret : words.header(name))).join(', ');

/** `10:42`, with the day when it is not today's. */
function toClock(at: number, now: number): string {
  const [then, today] = [formatLocal(at), formatLocal(now)];
  return then.slice(0, 10) === today.slice(0, 10) ? then.slice(11, 16) : then.slice(0, 16);
}

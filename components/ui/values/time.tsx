'use client';
import { useSyncExternalStore } from 'react';
import { cn } from '../cn';
import { useCopy } from '../controls/use-copy';
import { Tooltip } from '../overlay/tooltip';
import { uiStrings } from '../strings';
import { formatLocal, formatRelative } from './format-time';
import { subscribeToTicks } from './ticker';

type TimeProps = {
  /** ISO 8601, or Unix milliseconds; null reads "never". */
  at: string | number | null;
  className?: string;
};

/** A relative time. It shows the absolute time on hover and copies ISO 8601 on click. */
export function Time({ at, className }: TimeProps) {
  if (at === null) return <span className={cn('text-ink-3', className)}>{uiStrings.never}</span>;
  return <KnownTime at={new Date(at).getTime()} className={className} />;
}

function KnownTime({ at, className }: { at: number; className?: string | undefined }) {
  const { state, copy } = useCopy();
  const iso = new Date(at).toISOString();
  // The snapshot is the text, so that a row renders again only when its text changes.
  const text = useSyncExternalStore(
    subscribeToTicks,
    () => formatRelative(at, Date.now()),
    () => iso.slice(0, 16).replace('T', ' '),
  );
  return (
    <Tooltip
      content={
        state === 'copied' ? (
          uiStrings.copied
        ) : (
          <span className="grid grid-cols-[auto_auto] gap-x-2">
            <span>{formatLocal(at)}</span>
            <span>{uiStrings.yourTime}</span>
            <span>{iso.slice(0, 23).replace('T', ' ')}</span>
            <span>{uiStrings.utc}</span>
          </span>
        )
      }
    >
      <button
        type="button"
        className={cn(
          'whitespace-nowrap rounded-tick text-left decoration-dotted underline-offset-3 hover:underline',
          state === 'copied' && 'text-good',
          className,
        )}
        onClick={(event) => {
          event.stopPropagation();
          void copy(iso);
        }}
      >
        <time dateTime={iso}>{text}</time>
      </button>
    </Tooltip>
  );
}

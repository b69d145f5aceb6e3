'use client';
import { cn } from '../cn';
import { useCopy } from '../controls/use-copy';
import { Tooltip } from '../overlay/tooltip';
import { uiStrings } from '../strings';

type IdentifierProps = { value: string; full?: boolean; className?: string };

/** An id that is copied on click. The short form is its end, since ids of the same hour start alike. */
export function Identifier({ value, full = false, className }: IdentifierProps) {
  const { state, copy } = useCopy();
  const shown = full || value.length <= 12 ? value : `…${value.slice(-8)}`;
  return (
    <Tooltip
      content={state === 'copied' ? uiStrings.copied : `${value} · ${uiStrings.clickToCopy}`}
    >
      <button
        type="button"
        aria-label={`${uiStrings.copy} ${value}`}
        className={cn(
          'rounded-tick text-left font-mono text-ink-2 decoration-dotted underline-offset-3 hover:text-ink hover:underline',
          full && 'break-all',
          state === 'copied' && 'text-good',
          className,
        )}
        onClick={(event) => {
          event.stopPropagation();
          void copy(value);
        }}
      >
        {shown}
      </button>
    </Tooltip>
  );
}

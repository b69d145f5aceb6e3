import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type PagerProps = {
  /** How many rows are shown. */
  summary: string;
  /** Opens the first page; absent on it. */
  onFirst?: (() => void) | undefined;
  /** Opens the previous page; absent when it is unknown. */
  onPrevious?: (() => void) | undefined;
  /** Opens the next page; absent on the last one. */
  onNext?: (() => void) | undefined;
};

/** The footer of a list with key-based paging, which has no page numbers. */
export function Pager({ summary, onFirst, onPrevious, onNext }: PagerProps) {
  return (
    <footer className="flex h-10 shrink-0 items-center justify-between gap-3 border-t px-3 text-ink-2 text-meta">
      <span>{summary}</span>
      <span className="flex gap-2">
        <Button size="sm" disabled={!onFirst} onClick={onFirst}>
          {uiStrings.newer}
        </Button>
        {onPrevious ? (
          <Button size="sm" onClick={onPrevious}>
            {uiStrings.previous}
          </Button>
        ) : null}
        <Button size="sm" disabled={!onNext} onClick={onNext}>
          {uiStrings.older}
        </Button>
      </span>
    </footer>
  );
}

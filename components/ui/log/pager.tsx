import { Button } from '../controls/button';
import { uiStrings } from '../strings';

type PagerProps = {
  /** Left side: how many are shown, or of what. */
  summary: string;
  /** Back to the first page; absent on it. */
  onFirst?: (() => void) | undefined;
  /** To the page before; leave out where only the first one is known. */
  onPrevious?: (() => void) | undefined;
  /** To the following page; absent on the last one. */
  onNext?: (() => void) | undefined;
};

/** The foot of a list that pages by key: there is a first page and a following one, no numbers. */
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

import { Button } from '@/components/ui/controls/button';
import { Kbd } from '@/components/ui/keyboard/kbd';
import { StatePill } from '@/components/ui/values/state-pill';
import type { PastRun } from './run-history';
import { testStrings as words } from './strings';
import { toRunWord } from './to-run-word';

type TestBarProps = {
  /** The run to summarize, or null. */
  last: PastRun | null;
  running: PastRun['kind'] | null;
  /** Undefined when the hook cannot be pinged. */
  onPing: (() => void) | undefined;
  onSend: () => void;
};

/** The controls of the dock that are also visible while it is closed. */
export function TestBar({ last, running, onPing, onSend }: TestBarProps) {
  const summary = last && toRunWord(last);
  return (
    <>
      <span className="flex min-w-0 flex-1 items-center gap-2 text-meta">
        {summary ? (
          <>
            <StatePill tone={summary.tone}>{summary.word}</StatePill>
            <span className="truncate text-ink-3 max-sm:hidden">{summary.took}</span>
          </>
        ) : null}
      </span>
      {onPing ? (
        <Button size="sm" busy={running === 'ping'} disabled={running !== null} onClick={onPing}>
          {words.ping}
        </Button>
      ) : null}
      <Button
        size="sm"
        variant="primary"
        busy={running === 'test'}
        disabled={running !== null}
        title={words.sendKey}
        onClick={onSend}
      >
        {words.run}
        <Kbd
          aria-hidden="true"
          className="hidden border-on-accent/40 bg-transparent text-on-accent xl:inline-grid"
        >
          {words.sendKey}
        </Kbd>
      </Button>
    </>
  );
}

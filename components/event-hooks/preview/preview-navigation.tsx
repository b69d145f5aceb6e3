'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/controls/button';
import { Kbd } from '@/components/ui/keyboard/kbd';
import { useHotKeys } from '@/components/ui/keyboard/use-hot-keys';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { toEventSubject } from '@/lib/client/to-event-subject';
import { previewStrings as words } from './strings';
import { toMoment } from './to-moment';

const NEXT_FAILURE_KEY = 'n';

type PreviewNavigationProps = {
  event: PreviewEvent;
  at: number;
  total: number;
  onStep: (by: number) => void;
  /** Shows the next event that fails; undefined where no other does. */
  onNextFailure: (() => void) | undefined;
};

/** The event that is shown, with buttons and a key that lead to others. */
export function PreviewNavigation({
  event,
  at,
  total,
  onStep,
  onNextFailure,
}: PreviewNavigationProps) {
  useHotKeys({ [NEXT_FAILURE_KEY]: onNextFailure });
  return (
    <div className="space-y-1 text-meta">
      <div className="flex items-center gap-1">
        <Button
          variant="ghost"
          aria-label={words.earlier}
          disabled={at <= 0}
          onClick={() => onStep(-1)}
        >
          <ChevronLeft aria-hidden="true" className="size-3.5" />
        </Button>
        <span className="text-ink-3">{words.counter(at + 1, total)}</span>
        <Button
          variant="ghost"
          aria-label={words.later}
          disabled={at >= total - 1}
          onClick={() => onStep(1)}
        >
          <ChevronRight aria-hidden="true" className="size-3.5" />
        </Button>
        {onNextFailure ? (
          <Button
            size="sm"
            className="ml-auto"
            aria-keyshortcuts={NEXT_FAILURE_KEY}
            onClick={onNextFailure}
          >
            {words.nextFailure}
            <Kbd aria-hidden="true" className="pointer-coarse:hidden">
              {NEXT_FAILURE_KEY}
            </Kbd>
          </Button>
        ) : null}
      </div>
      <p className="break-words">
        <span className="font-mono">{event.event}</span> <span>{toEventSubject(event.data)}</span>{' '}
        <span className="text-ink-3">
          {event.receivedAt === null ? words.sample : `${words.recorded} ${toMoment(event)}`}
        </span>
      </p>
    </div>
  );
}

'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { JsonTree } from '@/components/ui/values/json-tree';
import { parseJsonText } from '@/components/ui/values/parse-json-text';
import { Time } from '@/components/ui/values/time';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { catalogueStrings as words } from './strings';

type EventStepperProps = {
  /** At least one; recorded ones newest first. */
  events: readonly PreviewEvent[];
  /** Names the text that is shown. */
  label: string;
  className?: string | undefined;
};

/** One of several events as JSON, with the way to the others. */
export function EventStepper({ events, label, className }: EventStepperProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const found = events.findIndex(({ id }) => id === wanted);
  const at = Math.max(0, found);
  const shown = events[at];
  const node = useMemo(() => parseJsonText(JSON.stringify(shown?.data)), [shown]);
  if (!shown || !node) return null;
  const isSample = shown.receivedAt === null;
  const step = (by: number) => setWanted(events[at + by]?.id ?? null);
  return (
    <div className="min-w-0 space-y-2">
      <div className="flex min-h-7 items-center gap-2 text-meta">
        <span className="min-w-0 flex-1 truncate text-ink-2">
          <span className="font-mono">{shown.event}</span>{' '}
          {isSample ? null : <Time at={shown.receivedAt} className="text-ink-3" />}
        </span>
        {events.length > 1 ? (
          <>
            <span className="text-ink-3">{words.position(at + 1, events.length)}</span>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={isSample ? words.previous : words.newer}
              aria-disabled={at === 0}
              onClick={() => at > 0 && step(-1)}
            >
              <ChevronLeft aria-hidden="true" />
            </Button>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={isSample ? words.next : words.older}
              aria-disabled={at === events.length - 1}
              onClick={() => at < events.length - 1 && step(1)}
            >
              <ChevronRight aria-hidden="true" />
            </Button>
          </>
        ) : null}
      </div>
      <JsonTree key={shown.id} node={node} label={label} {...(className ? { className } : {})} />
    </div>
  );
}

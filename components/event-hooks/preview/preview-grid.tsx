'use client';
import { type KeyboardEvent, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { StateMark, type Tone } from '@/components/ui/values/state-pill';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { toEventSubject } from '@/lib/client/to-event-subject';
import { previewStrings as words } from './strings';
import { toMoment } from './to-moment';

export type CellTone = Extract<Tone, 'good' | 'bad' | 'wait' | 'held' | 'idle'>;
/** An event, and the result of the draft for it in words. */
export type Cell = { event: PreviewEvent; tone: CellTone; outcome: string };

type PreviewGridProps = {
  /** Oldest first. */
  cells: readonly Cell[];
  chosen: string | null;
  onChoose: (id: string) => void;
};

const TONES: Record<CellTone, string> = {
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
  wait: 'bg-wait-soft text-wait',
  held: 'bg-held-soft text-held',
  idle: 'bg-idle-soft text-idle',
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

const toTitle = ({ event, data }: PreviewEvent): string =>
  [event, toEventSubject(data)].filter(Boolean).join(' ');

/** One cell per event, coloured by the result of the draft. Arrow keys step through time. */
export function PreviewGrid({ cells, chosen, onChoose }: PreviewGridProps) {
  const group = useRef<HTMLDivElement>(null);
  const move = (key: KeyboardEvent) => {
    const at = cells.findIndex(({ event }) => event.id === chosen);
    const to =
      key.key === 'Home' ? 0 : key.key === 'End' ? cells.length - 1 : at + (STEPS[key.key] ?? 0);
    const next = cells[to];
    if (to === at || !next) return;
    key.preventDefault();
    onChoose(next.event.id);
    group.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={words.grid}
      className="flex flex-wrap gap-0.5"
      onKeyDown={move}
    >
      {cells.map(({ event, tone, outcome }) => {
        const isChosen = event.id === chosen;
        const label = words.cell(toTitle(event), toMoment(event), outcome);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button looks alike everywhere, a radio input does not.
          <button
            key={event.id}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={label}
            title={label}
            data-tone={tone}
            tabIndex={isChosen ? 0 : -1}
            className={cn(
              'grid size-5 place-items-center rounded-tick pointer-coarse:size-7',
              TONES[tone],
              isChosen && 'outline-2 outline-accent',
            )}
            onClick={() => onChoose(event.id)}
          >
            <StateMark tone={tone} className="size-2" />
          </button>
        );
      })}
    </div>
  );
}

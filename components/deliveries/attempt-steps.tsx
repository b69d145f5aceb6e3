'use client';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { formatDuration } from '@/components/ui/values/format-time';
import { Moment } from '@/components/ui/values/moment';
import { StateMark, TONE_TEXT, type Tone } from '@/components/ui/values/state-pill';
import { Time } from '@/components/ui/values/time';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { findErrorClassLabel } from '@/lib/client/delivery-reasons';
import { deliveryStrings } from './strings';

const { steps: words } = deliveryStrings;

const TONES: Record<AttemptDetail['outcome'], Tone> = {
  delivered: 'good',
  rejected: 'bad',
  unreachable: 'bad',
  unprepared: 'bad',
  interrupted: 'idle',
};

type AttemptStepsProps = {
  delivery: DeliveryDetail;
  /** Starts at 1. */
  chosen: number;
  onChoose: (attempt: number) => void;
};

/** The attempts in order, with the one that is in progress or due. */
export function AttemptSteps({ delivery, chosen, onChoose }: AttemptStepsProps) {
  const { attempts, state, next_attempt_at: dueAt } = delivery;
  return (
    <ol aria-label={words.label} className="border-t py-1.5">
      {attempts.map((attempt, index) => (
        <Step key={attempt.id} tone={TONES[attempt.outcome]} chosen={index + 1 === chosen}>
          <button
            type="button"
            aria-pressed={index + 1 === chosen}
            className="flex min-w-0 flex-1 items-baseline gap-2 rounded-tick text-left"
            onClick={() => onChoose(index + 1)}
          >
            <span className="shrink-0 font-medium">{words.attempt(attempt.number)}</span>
            <span className="min-w-0 flex-1 truncate text-ink-2">{toOutcomeText(attempt)}</span>
            <span className="shrink-0 text-ink-3">
              {attempt.timings === null ? '' : formatDuration(attempt.timings.total_ms)}
            </span>
          </button>
          <Time at={attempt.started_at} className="w-20 shrink-0 text-right text-ink-3" />
        </Step>
      ))}
      {state === 'running' ? (
        <Step tone="active">
          <span>{words.running}</span>
        </Step>
      ) : null}
      {dueAt === null ? null : (
        <Step tone="wait">
          <span>
            {words.next} <Moment at={dueAt} form="due" />
          </span>
        </Step>
      )}
    </ol>
  );
}

function toOutcomeText({ outcome, response, error_class: errorClass }: AttemptDetail): string {
  const cause = errorClass === null ? undefined : (findErrorClassLabel(errorClass) ?? errorClass);
  const result = response?.status ?? cause;
  return result === undefined ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${result}`;
}

type StepProps = { tone: Tone; chosen?: boolean; children: ReactNode };

function Step({ tone, chosen = false, children }: StepProps) {
  return (
    <li
      className={cn(
        'group relative flex min-h-7 items-center gap-2.5 px-4 pointer-coarse:min-h-9',
        chosen && 'bg-selected',
      )}
    >
      <span
        aria-hidden="true"
        className="absolute inset-y-0 left-[1.28rem] w-px bg-line group-first:top-1/2 group-last:bottom-1/2"
      />
      <StateMark
        tone={tone}
        className={cn(
          'relative rounded-full',
          TONE_TEXT[tone],
          chosen ? 'bg-selected' : 'bg-surface',
        )}
      />
      {children}
    </li>
  );
}

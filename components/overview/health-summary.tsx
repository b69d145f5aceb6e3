'use client';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/feedback/skeleton';
import { StateMark, TONE_TEXT } from '@/components/ui/values/state-pill';
import type { Overview } from '@/lib/api/resources';
import { summarizeHealth } from './summarize-health';

/** The health of all deliveries in one sentence, or a placeholder while loading. */
export function HealthSummary({ overview }: { overview: Overview | undefined }) {
  if (overview === undefined) {
    return (
      <span className="flex h-11 items-center sm:h-5.5">
        <Skeleton className="w-80 max-w-full" />
      </span>
    );
  }
  const { tone, text } = summarizeHealth(overview);
  return (
    <p
      role="status"
      className={cn('flex min-h-11 items-start gap-2 text-lead sm:min-h-0', TONE_TEXT[tone])}
    >
      <StateMark tone={tone} className="mt-1.5" />
      {text}
    </p>
  );
}

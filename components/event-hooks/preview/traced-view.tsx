'use client';
import { type ReactNode, useState } from 'react';
import { Segmented } from '@/components/ui/controls/segmented';
import type { TextTrace } from '@/lib/handlers/prepared';
import { StepView } from './step-view';
import { previewStrings as words } from './strings';

type TracedViewProps = {
  traces: readonly TextTrace[];
  /** The event the traces are of. */
  eventId: string;
  failed: boolean;
  children: ReactNode;
};

/** Switches between the outcome of the templates and the steps that led to it. */
export function TracedView({ traces, eventId, failed, children }: TracedViewProps) {
  const [view, setView] = useState<'outcome' | 'steps'>('outcome');
  const parts = traces.map(({ path, text, steps, dropped }) => ({
    name: path,
    source: text,
    steps,
    dropped,
  }));
  if (parts.every(({ steps }) => steps.length === 0)) return children;
  return (
    <div className="space-y-3">
      <Segmented
        aria-label={words.view}
        value={view}
        onValueChange={setView}
        options={[
          { value: 'outcome', label: words.outcome },
          { value: 'steps', label: words.steps },
        ]}
      />
      {view === 'outcome' ? children : <StepView key={eventId} parts={parts} failed={failed} />}
    </div>
  );
}

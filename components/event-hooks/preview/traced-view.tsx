'use client';
import { type ReactNode, useState } from 'react';
import { Segmented } from '@/components/ui/controls/segmented';
import type { TextTrace } from '@/lib/handlers/prepared';
import { StepView } from './step-view';
import { previewStrings as words } from './strings';

type TracedViewProps = { traces: readonly TextTrace[]; children: ReactNode };

/** What the templates made, or how they came to it. */
export function TracedView({ traces, children }: TracedViewProps) {
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
      {view === 'outcome' ? children : <StepView parts={parts} />}
    </div>
  );
}

'use client';
import { useState } from 'react';
import { KeyValues } from '@/components/ui/key-values';
import type { LambdaRun } from '@/lib/handlers/lambda/run-lambda';
import { SourceWindow } from './failure-view';
import { previewStrings as words } from './strings';

type Trace = NonNullable<LambdaRun['trace']>[number];
type Step = Trace['steps'][number];

type StepViewProps = { trace: readonly Trace[]; functions: readonly string[] };

/** The lines that ran, one by one, with the values they read and set. */
export function StepView({ trace, functions }: StepViewProps) {
  const [wanted, setWanted] = useState(0);
  const all = trace.flatMap(({ function: index, steps }) => steps.map((step) => ({ index, step })));
  const at = Math.min(wanted, all.length - 1);
  const current = all[at];
  if (!current) return null;
  const dropped = trace.reduce((sum, each) => sum + each.dropped, 0);
  const source = functions[current.index];
  const place = words.stepOf(at + 1, all.length, current.step.line);
  return (
    <section aria-label={words.steps} className="space-y-2">
      <p className="text-ink-3 text-meta">
        {functions.length > 1 ? `${words.functionName(current.index)}, ` : ''}
        {place}
        {dropped > 0 ? `. ${words.stepsDropped(dropped.toLocaleString('en'))}` : ''}
      </p>
      <input
        type="range"
        className="w-full accent-accent"
        min={0}
        max={all.length - 1}
        value={at}
        aria-label={words.steps}
        aria-valuetext={place}
        onChange={(event) => setWanted(Number(event.target.value))}
      />
      {source === undefined ? null : <SourceWindow source={source} line={current.step.line} />}
      <StepValues step={current.step} />
    </section>
  );
}

function StepValues({ step }: { step: Step }) {
  const seen = [
    ...step.reads.map(({ name, value }) => ({ key: `${words.reads} ${name}`, value })),
    ...step.writes.map(({ name, value }) => ({ key: `${words.writes} ${name}`, value })),
    ...(step.branch ? [{ key: words.branch, value: step.branch }] : []),
    ...(step.turns === undefined ? [] : [{ key: '', value: words.turns(step.turns) }]),
    ...(step.results ? [{ key: words.results, value: step.results.join(', ') }] : []),
  ];
  if (seen.length === 0) return <p className="text-ink-3 text-meta">{words.noValues}</p>;
  return <KeyValues className="font-mono text-meta" items={uniquely(seen)} />;
}

// A statement may read one variable twice.
const uniquely = <T extends { key: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.key, item] as const)).values(),
];

'use client';
import { useState } from 'react';
import { CodeBlock } from '@/components/ui/values/code-block';
import { formatBytes } from '@/components/ui/values/format-time';
import { KeyValues } from '@/components/ui/values/key-values';
import type { ExecutedStep } from '@/lib/handlers/code/executed-code';
import { SCRIPT_LIMITS } from '@/lib/handlers/code/script-limits';
import { SourceWindow } from './source-window';
import { previewStrings as words } from './strings';
import { type StepPart, toNumberedSteps, type Used } from './to-numbered-steps';
import { toShare } from './to-share';

export type { StepPart } from './to-numbered-steps';

type StepViewProps = {
  parts: readonly StepPart[];
  /** The run failed: its last step is the one to look at first. */
  failed?: boolean;
};

/** The executed steps, each with the values it read and set, its output and its resource usage. */
export function StepView({ parts, failed = false }: StepViewProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const all = toNumberedSteps(parts);
  const at = Math.min(chosen ?? (failed ? all.length - 1 : 0), all.length - 1);
  const current = all[at];
  if (!current) return null;
  const { part, step } = current;
  const dropped = parts.reduce((sum, each) => sum + each.dropped, 0);
  const heading = words.stepOf(at + 1, all.length, step.line);
  return (
    <section aria-label={words.steps} className="space-y-2">
      <p className="text-ink-3 text-meta">
        {part.name === null ? '' : `${part.name}, `}
        {heading}
        {dropped > 0 ? `. ${words.stepsDropped(dropped.toLocaleString('en'))}` : ''}
      </p>
      <input
        type="range"
        className="w-full accent-accent"
        min={0}
        max={all.length - 1}
        value={at}
        aria-label={words.steps}
        aria-valuetext={heading}
        onChange={(event) => setChosen(Number(event.target.value))}
      />
      {part.source === null ? null : (
        <SourceWindow
          source={part.source}
          line={step.line}
          column={step.column}
          label={words.stepSource}
        />
      )}
      <StepValues step={step} />
      {step.output ? <CodeBlock code={step.output} label={words.output} wrap /> : null}
      <p className="text-ink-3 text-meta">{toUsage(current.own, current.sofar)}</p>
    </section>
  );
}

const toUsage = (own: Used, sofar: Used): string =>
  words.stepUsed(
    own.fuel.toLocaleString('en'),
    formatBytes(own.memory),
    toShare(sofar.fuel, SCRIPT_LIMITS.fuel),
    toShare(sofar.memory, SCRIPT_LIMITS.memoryBytes),
  );

function StepValues({ step }: { step: ExecutedStep }) {
  const seen = [
    ...step.reads.map(({ name, value, missing }) => ({
      key: `${words.reads} ${name}`,
      value: missing ? words.missing(value, missing.name, missing.value) : value,
    })),
    ...step.writes.map(({ name, value }) => ({ key: `${words.writes} ${name}`, value })),
    ...(step.branch ? [{ key: words.branch, value: step.branch }] : []),
    ...(step.turns === undefined ? [] : [{ key: words.loop, value: words.turns(step.turns) }]),
    ...(step.results ? [{ key: words.results, value: step.results.join(', ') }] : []),
  ];
  if (seen.length === 0)
    return step.output ? null : <p className="text-ink-3 text-meta">{words.noValues}</p>;
  return <KeyValues className="font-mono text-meta" items={uniquely(seen)} />;
}

// A statement may read the same variable twice.
const uniquely = <T extends { key: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.key, item] as const)).values(),
];

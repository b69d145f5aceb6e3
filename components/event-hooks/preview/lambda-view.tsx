import { BodyView } from '@/components/ui/values/body-view';
import { CodeBlock } from '@/components/ui/values/code-block';
import { toValueBody } from '@/components/ui/values/to-value-body';
import type { Failure } from '@/lib/client/preview/render-event';
import { SCRIPT_LIMITS } from '@/lib/handlers/code/script-limits';
import type { LambdaRun } from '@/lib/handlers/lambda/run-lambda';
import { FailureView } from './failure-view';
import type { FailurePosition } from './find-failure-position';
import { type StepPart, StepView } from './step-view';
import { previewStrings as words } from './strings';
import { toShare } from './to-share';

type LambdaViewProps = {
  run: LambdaRun;
  functions: readonly string[];
  /** Why a delivery would fail, or null. */
  failure: Failure | null;
  /** Where in the form the failure is. */
  position: FailurePosition | null;
};

const toParts = (
  trace: NonNullable<LambdaRun['trace']>,
  functions: readonly string[],
): StepPart[] =>
  trace.map(({ function: index, steps, dropped }) => ({
    name: functions.length > 1 ? words.functionName(index) : null,
    source: functions[index] ?? null,
    steps,
    dropped,
  }));

/** The result of the functions, their log and resource usage, and the lines that ran. */
export function LambdaView({ run, functions, failure, position }: LambdaViewProps) {
  const fuel = toShare(run.fuelUsed, SCRIPT_LIMITS.fuel);
  const memory = toShare(run.memoryUsed, SCRIPT_LIMITS.memoryBytes);
  return (
    <div className="space-y-3">
      {failure ? <FailureView {...failure} position={position} /> : null}
      {run.ok ? <BodyView body={toValueBody(run.result)} label={words.result} /> : null}
      {run.log.length === 0 ? null : (
        <section aria-label={words.log}>
          <h3 className="mb-1 text-ink-3 text-meta">{words.log}</h3>
          <CodeBlock
            code={run.log.map(({ level, text }) => `${level} ${text}`).join('\n')}
            label={words.log}
            wrap
          />
        </section>
      )}
      <p className="text-ink-3 text-meta">{words.used(fuel, memory)}</p>
      {run.trace ? (
        <StepView parts={toParts(run.trace, functions)} failed={failure !== null} />
      ) : null}
    </div>
  );
}

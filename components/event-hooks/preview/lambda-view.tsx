import { BodyView } from '@/components/ui/body-view';
import { CodeBlock } from '@/components/ui/code-block';
import { toValueBody } from '@/components/ui/to-value-body';
import type { LambdaRun } from '@/lib/handlers/lambda/run-lambda';
import { SCRIPT_LIMITS } from '@/lib/handlers/script-limits';
import { FailureView } from './failure-view';
import { StepView } from './step-view';
import { previewStrings as words } from './strings';

type LambdaViewProps = { run: LambdaRun; functions: readonly string[] };

const share = (used: number, of: number): string => {
  const percent = (used / of) * 100;
  return percent > 0 && percent < 0.1 ? '<0.1 %' : `${percent.toFixed(1)} %`;
};

/** What the functions gave back, logged and used up, and the lines that ran. */
export function LambdaView({ run, functions }: LambdaViewProps) {
  const fuel = share(run.fuelUsed, SCRIPT_LIMITS.fuel);
  const memory = share(run.memoryUsed, SCRIPT_LIMITS.memoryBytes);
  return (
    <div className="space-y-3">
      {run.ok ? (
        <BodyView body={toValueBody(run.result)} label={words.result} />
      ) : (
        <FailureView {...run} source={functions[run.function] ?? null} />
      )}
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
      {run.trace ? <StepView trace={run.trace} functions={functions} /> : null}
    </div>
  );
}

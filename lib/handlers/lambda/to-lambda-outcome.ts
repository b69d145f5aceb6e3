import type { LambdaRun } from '@/lib/handlers/lambda/run-lambda';
import type { Outcome } from '../outcome';

const show = (value: unknown): string => JSON.stringify(value);

/**
 * Applies the success rule of a lambda: `true` is success, any other value is retried (spec §5.9). A
 * chunk that does not compile, or returns no function, would fail the same way every time.
 */
export const toLambdaOutcome = (run: LambdaRun): Outcome => {
  if (run.ok) {
    if (run.result === true) return { kind: 'delivered', result: true };
    const message = `The function returned ${show(run.result)}; only true counts as success.`;
    return { kind: 'rejected', message, result: run.result };
  }
  const { phase, message, line, column } = run;
  return phase === 'compile'
    ? { kind: 'unprepared', phase, message, line, column }
    : { kind: 'rejected', message };
};

/** Returns what a run logged and returned, for the record of the attempt. */
export const toTranscript = (run: LambdaRun): string =>
  [
    ...run.log.map(({ level, text }) => `[${level}] ${text}`),
    run.ok ? `returned ${show(run.result)}` : `[error] ${run.message}`,
  ].join('\n');

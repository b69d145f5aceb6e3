import type { HandlerModule, LogLevel } from '../handler';
import { toTextExecution } from '../to-text-execution';
import { lambdaConfig } from './lambda-config';
import { toLambdaOutcome, toTranscript } from './to-lambda-outcome';

/** Kong's message where `untrusted_lua` is off (spec §5.9). */
export const LUA_IS_OFF =
  "loading of untrusted Lua code disabled because 'untrusted_lua' config option is set to 'off'";

const ERRORS = new Set(['stderr', 'emerg', 'alert', 'crit', 'error']);
const toLogLevel = (level: string): LogLevel => {
  if (ERRORS.has(level)) return 'error';
  return level === 'warn' ? 'warn' : 'info';
};

/** `lambda`: runs Lua functions with the event (spec §5.9). */
export const lambda: HandlerModule<'lambda', 'lambda'> = {
  ...lambdaConfig,
  prepare: ({ config: { functions } }, event, { profile, pid, nowMs }) =>
    profile === null
      ? { kind: 'unprepared', phase: 'compile', message: LUA_IS_OFF }
      : { kind: 'lambda', job: { functions, event, profile, pid, nowMs } },
  async execute({ job }, { runLambda, writeLog, now }, { onCode }) {
    const startedAt = now().getTime();
    const run = await runLambda(job, { trace: onCode !== undefined });
    const tookMs = now().getTime() - startedAt;
    for (const { function: part, steps, dropped } of run.trace ?? [])
      onCode?.({ part, text: job.functions[part] ?? '', steps, dropped });
    for (const { level, text } of run.log) writeLog(`[${level}] ${text}`, toLogLevel(level));
    // A gateway logs the error a function raises (spec §5.9).
    if (!run.ok) writeLog(`[error] ${run.message}`, 'error');
    return toTextExecution('LAMBDA', toTranscript(run), toLambdaOutcome(run), tookMs);
  },
  toOutcome: toLambdaOutcome,
};

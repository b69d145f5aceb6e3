import { boundSteps } from '@/lib/handlers/code/bound-steps';
import { checkCode } from '@/lib/handlers/code/check-code';
import { TextEvent } from '@/lib/handlers/code/text-event';
import { runLambda } from '@/lib/handlers/lambda/run-lambda';
import { prepare } from '@/lib/handlers/prepare';
import type { LambdaJob, TextTrace } from '@/lib/handlers/prepared';
import { hmac } from '@/lib/net/sign';
import type { JobResult } from '@/lib/sandbox/job';
import { serveJobs } from '@/lib/sandbox/serve-jobs';
import {
  type CheckInput,
  type EventInput,
  type LambdaShared,
  type PrepareShared,
  toLambdaReply,
} from './language-wire';

// The worker thread that runs templates and functions; lib/languages/make-languages.ts calls it.
// Objects are built field by field: spreading the result of JSON.parse costs more than a template.
const prepareOne = (
  [source, event]: EventInput,
  [hook, context]: PrepareShared,
  raw: string,
  onTrace?: (trace: TextTrace) => void,
): JobResult => {
  const prepared = prepare(hook, new TextEvent(source, event, raw), {
    compatibility: context.compatibility,
    profile: context.profile,
    nowMs: context.nowMs,
    pid: context.pid,
    userAgent: context.userAgent,
    hmac,
    onTrace,
  });
  if (prepared.kind !== 'request') return { value: prepared };
  const { method, url, headers, body, sslVerify } = prepared.request;
  return { value: { kind: 'request', request: { method, url, headers, sslVerify } }, body };
};
const toJob = (
  [source, event]: EventInput,
  [functions, { profile, pid, nowMs }]: LambdaShared,
  raw: string,
): LambdaJob => ({ functions, event: new TextEvent(source, event, raw), profile, pid, nowMs });

serveJobs({
  prepare: (input: EventInput, shared: PrepareShared, raw) => prepareOne(input, shared, raw),
  tracedPrepare(input: EventInput, shared: PrepareShared, raw) {
    const traces: TextTrace[] = [];
    const { value, body } = prepareOne(input, shared, raw, (trace) => traces.push(trace));
    return { value: { prepared: value, traces: boundSteps(traces) }, body };
  },
  lambda: (input: EventInput, shared: LambdaShared, raw) => ({
    value: toLambdaReply(runLambda(toJob(input, shared, raw))),
  }),
  tracedLambda(input: EventInput, shared: LambdaShared, raw) {
    const run = runLambda(toJob(input, shared, raw), { trace: true });
    return { value: { ...run, trace: boundSteps(run.trace ?? []) } };
  },
  check: (hook: CheckInput) => ({ value: checkCode(hook) }),
});

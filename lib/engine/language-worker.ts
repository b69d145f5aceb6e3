import { checkCode } from '@/lib/handlers/check-code';
import { runLambda } from '@/lib/handlers/lambda/run-lambda';
import { prepare } from '@/lib/handlers/registry';
import { TextEvent } from '@/lib/handlers/text-event';
import { hmac } from '@/lib/net/sign';
import { serveJobs } from '@/lib/sandbox/serve-jobs';
import {
  type CheckInput,
  type EventInput,
  type LambdaShared,
  type PrepareShared,
  toLambdaAnswer,
} from './language-wire';

// The thread in which templates and functions run; lib/engine/make-languages.ts is its other end.
// Objects are written out field by field: to spread what JSON.parse made costs more than a template.
serveJobs({
  prepare([source, event]: EventInput, [hook, context]: PrepareShared, raw) {
    const prepared = prepare(hook, new TextEvent(source, event, raw), {
      compatibility: context.compatibility,
      profile: context.profile,
      nowMs: context.nowMs,
      pid: context.pid,
      userAgent: context.userAgent,
      hmac,
    });
    if (prepared.kind !== 'request') return { value: prepared };
    const { method, url, headers, body, sslVerify } = prepared.request;
    return { value: { kind: 'request', request: { method, url, headers, sslVerify } }, body };
  },
  lambda([source, event]: EventInput, [functions, context]: LambdaShared, raw) {
    const { profile, pid, nowMs } = context;
    const job = { functions, event: new TextEvent(source, event, raw), profile, pid, nowMs };
    return { value: toLambdaAnswer(runLambda(job)) };
  },
  check: (hook: CheckInput) => ({ value: checkCode(hook) }),
});

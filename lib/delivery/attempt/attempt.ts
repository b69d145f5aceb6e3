import type { EventHook } from '@/lib/event-hooks/schema';
import { CodeNotRunError } from '@/lib/handlers/code/code-not-run-error';
import type { Execution } from '@/lib/handlers/handler';
import type { HandlerEvent, Prepared } from '@/lib/handlers/prepared';
import type { Interruption } from '@/lib/handlers/request/interruption';
import { setHeaders } from '@/lib/handlers/request/set-headers';
import type { AttemptResult, ClaimedDelivery } from '../store';
import type { AttemptRecord } from '../types';
import { type DeferDeps, defer, FREE_SANDBOX_FAILURES } from '../worker/defer';
import type { SandboxFailures } from '../worker/sandbox-failures';
import { decideNext, type MadeOutcome } from './retry-policy';

export type AttemptDeps = DeferDeps & {
  prepare: (hook: EventHook, event: HandlerEvent) => Prepared | Promise<Prepared>;
  execute: (
    hook: EventHook,
    prepared: Prepared,
    options: { interruption?: Interruption },
  ) => Promise<Execution>;
  sandboxFailures: SandboxFailures;
};

/**
 * An attempt that was made, or one that was interrupted, which does not count: the delivery is
 * released immediately, or the result says when it is due again.
 */
export type Attempted =
  | { kind: 'made'; result: AttemptResult; attempt: AttemptRecord; outcome: MadeOutcome }
  | { kind: 'interrupted'; result: AttemptResult | null };

// All attempts of a delivery carry its id, so that a receiver can detect duplicates.
const addDeliveryHeaders = (prepared: Prepared, id: string, number: number): Prepared => {
  if (prepared.kind !== 'request') return prepared;
  const headers = setHeaders(prepared.request.headers, {
    'x-hookline-delivery': id,
    'x-hookline-attempt': String(number),
  });
  return { kind: 'request', request: { ...prepared.request, headers } };
};

const toFault = (error: unknown): Execution => {
  const reason = error instanceof Error ? error.message : String(error);
  const message =
    error instanceof CodeNotRunError
      ? `The code of this hook could not be run, ${FREE_SANDBOX_FAILURES + 1} times in a row. ${reason}`
      : `Internal error while sending: ${reason}`;
  return {
    outcome: { kind: 'unreachable', errorClass: 'protocol', message },
    sent: null,
    response: null,
    timings: { totalMs: 0 },
  };
};

const toErrorClass = (outcome: MadeOutcome): string | null => {
  if (outcome.kind === 'unreachable') return outcome.errorClass;
  return outcome.kind === 'unprepared' ? outcome.phase : null;
};

const toErrorMessage = (outcome: MadeOutcome): string | null => {
  if (outcome.kind === 'delivered') return null;
  if (outcome.kind !== 'unprepared' || outcome.line === undefined) return outcome.message;
  return `${outcome.message} (line ${outcome.line}, column ${outcome.column ?? 1})`;
};

/**
 * Makes one attempt at a delivery: prepares the event with the hook version that created the
 * delivery, executes it, and decides the next state (spec §5.6). Never rejects.
 */
export const attempt = async (
  deps: AttemptDeps,
  claimed: ClaimedDelivery,
  interruption?: Interruption,
): Promise<Attempted> => {
  const { delivery, event, hook } = claimed;
  const startedAt = deps.now();
  const tries = delivery.tries + 1;
  const { data, json } = event;
  const seen = { source: delivery.source, event: delivery.event, data, json };

  let execution: Execution;
  try {
    const prepared = addDeliveryHeaders(await deps.prepare(hook, seen), delivery.id, tries);
    execution = await deps.execute(hook, prepared, { interruption });
  } catch (error) {
    if (error instanceof CodeNotRunError) {
      if (error.isStopping) return { kind: 'interrupted', result: null };
      if (deps.sandboxFailures.add(delivery.id) <= FREE_SANDBOX_FAILURES)
        return { kind: 'interrupted', result: defer(deps, claimed, error.message) };
    }
    execution = toFault(error);
  }
  deps.sandboxFailures.reset(delivery.id);
  const { outcome, sent, response, timings } = execution;
  if (outcome.kind === 'interrupted') return { kind: 'interrupted', result: null };

  const finishedAt = deps.now();
  const next = decideNext(hook.delivery, tries, outcome, finishedAt, deps.random);
  const record: AttemptRecord = {
    id: deps.makeId(),
    deliveryId: delivery.id,
    number: tries,
    outcome: outcome.kind,
    errorClass: toErrorClass(outcome),
    errorMessage: toErrorMessage(outcome),
    request: sent,
    response,
    timings: { queueMs: Math.max(0, startedAt.getTime() - delivery.runAt.getTime()), ...timings },
    worker: deps.worker,
    startedAt,
  };
  const result: AttemptResult = {
    attempt: record,
    deliveryId: delivery.id,
    state: next.state,
    reason: next.reason,
    runAt: next.runAt,
    tries,
    responseStatus: response?.status ?? null,
    durationMs: Math.round(timings.totalMs),
    finishedAt: next.state === 'retrying' ? null : finishedAt,
  };
  return { kind: 'made', result, attempt: record, outcome };
};

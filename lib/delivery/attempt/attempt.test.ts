import { describe, expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { CodeNotRunError } from '@/lib/handlers/code/code-not-run-error';
import type { Execution } from '@/lib/handlers/handler';
import type { Outcome } from '@/lib/handlers/outcome';
import { prepare } from '@/lib/handlers/prepare';
import type { Prepared } from '@/lib/handlers/prepared';
import {
  makeIncomingEvent,
  makeTestId,
  makeWebhook,
  makeWebhookCustom,
} from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { planIngest } from '../ingest/ingest';
import type { ClaimedDelivery } from '../store';
import { makeSandboxFailures } from '../worker/sandbox-failures';
import { type AttemptDeps, attempt } from './attempt';

const noon = new Date('2026-01-01T12:00:00.000Z');
const context = makePrepareContext();

const claimFor = (hook: EventHook, tries = 0) => {
  const lease = { worker: 'w1', until: () => noon, take: () => true };
  const deps = { digest: (text: string) => text, makeId: makeTestId, now: () => noon, lease };
  const { claimed } = planIngest(deps, { hooks: [hook], unique: () => null }, [
    makeIncomingEvent(),
  ]).plan(new Map());
  const [only] = claimed;
  if (only === undefined) throw new Error('nothing was claimed');
  return { ...only, delivery: { ...only.delivery, tries } };
};

/** Makes an attempt whose execution has the given outcome. */
const run = async (
  hook: EventHook,
  outcome: Outcome | Error,
  {
    tries = 0,
    claimed = claimFor(hook, tries),
    ...changes
  }: Partial<AttemptDeps> & { tries?: number; claimed?: ClaimedDelivery } = {},
) => {
  const seen: { hook: EventHook; prepared: Prepared }[] = [];
  const execute = async (version: EventHook, prepared: Prepared): Promise<Execution> => {
    seen.push({ hook: version, prepared });
    if (outcome instanceof Error) throw outcome;
    const final = prepared.kind === 'unprepared' ? prepared : outcome;
    const response = 'response' in final ? (final.response ?? null) : null;
    return { outcome: final, sent: null, response, timings: { totalMs: 12.4 } };
  };
  const deps: AttemptDeps = {
    prepare: (each, event) => prepare(each, event, context),
    execute,
    now: () => new Date(noon.getTime() + 250),
    random: () => 0.5,
    sandboxFailures: makeSandboxFailures(),
    sandboxRetryMs: 5_000,
    makeId: makeTestId,
    worker: 'w1',
    ...changes,
  };
  return { attempted: await attempt(deps, claimed), claimed, seen };
};
const response = (status: number) => ({
  status,
  headers: {},
  body: new Uint8Array(),
  bodyBytes: 0,
});
const refused: Outcome = { kind: 'unreachable', errorClass: 'refused', message: 'nobody there' };

describe('attempt', () => {
  test('a delivery that succeeds is finished', async () => {
    const { attempted } = await run(makeWebhook(), { kind: 'delivered', response: response(204) });
    expect(attempted).toMatchObject({
      kind: 'made',
      result: { state: 'delivered', tries: 1, responseStatus: 204, durationMs: 12 },
      attempt: { number: 1, outcome: 'delivered', errorMessage: null, worker: 'w1' },
    });
  });

  test('the time in the queue is recorded', async () => {
    const { attempted } = await run(makeWebhook(), { kind: 'delivered' });
    expect(attempted).toMatchObject({ attempt: { timings: { queueMs: 250, totalMs: 12.4 } } });
  });

  test('every request carries the id of its delivery and the number of the attempt', async () => {
    const headers = { 'X-Hookline-Delivery': 'forged' };
    const { claimed, seen } = await run(makeWebhook({ config: { headers } }), refused, {
      tries: 2,
    });
    expect(seen[0]?.prepared).toMatchObject({
      request: {
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Hookline/test',
          'x-hookline-delivery': claimed.delivery.id,
          'x-hookline-attempt': '3',
        },
      },
    });
    expect(JSON.stringify(seen[0]?.prepared)).not.toContain('forged');
  });

  test('the timeout is a setting of the hook, ten seconds by default [5.5-timeout]', async () => {
    const usual = await run(makeWebhook(), refused);
    expect(usual.seen[0]?.hook.delivery.timeoutMs).toBe(10_000);
    const { delivery } = makeWebhook();
    const slow = await run(makeWebhook({ delivery: { ...delivery, timeoutMs: 60_000 } }), refused);
    expect(slow.seen[0]?.hook.delivery.timeoutMs).toBe(60_000);
  });

  test('a failed delivery waits by the schedule, with its error recorded', async () => {
    const { attempted } = await run(makeWebhook(), refused);
    expect(attempted).toMatchObject({
      result: {
        state: 'retrying',
        finishedAt: null,
        runAt: new Date(noon.getTime() + 250 + 5_000),
      },
      attempt: { outcome: 'unreachable', errorClass: 'refused', errorMessage: 'nobody there' },
    });
  });

  test('a delivery that cannot be prepared fails immediately, and nothing is sent', async () => {
    const { config, ...hook } = makeWebhookCustom();
    const broken = { ...hook, config: { ...config, body: '{{nobody.name}}' } };
    const { attempted } = await run(broken, { kind: 'delivered' });
    expect(attempted).toMatchObject({
      result: { state: 'dead', reason: 'unprepared' },
      attempt: { outcome: 'unprepared', errorClass: 'body', request: null },
    });
  });

  test('an internal error while sending is an outcome that is retried', async () => {
    const { attempted } = await run(makeWebhook(), new Error('out of sockets'));
    expect(attempted).toMatchObject({
      result: { state: 'retrying' },
      attempt: { errorClass: 'protocol', errorMessage: expect.stringContaining('out of sockets') },
    });
  });

  test('an interruption does not count as an attempt', async () => {
    const { attempted } = await run(makeWebhook(), { kind: 'interrupted', message: 'stopped' });
    expect(attempted).toEqual({ kind: 'interrupted', result: null });
  });

  test('code that was not run does not count as an attempt, and is due again soon', async () => {
    const notRun = new CodeNotRunError('The sandbox is full.', false);
    const { attempted } = await run(makeWebhook(), notRun, { tries: 1 });
    expect(attempted).toMatchObject({
      kind: 'interrupted',
      result: {
        state: 'retrying',
        tries: 1,
        finishedAt: null,
        runAt: new Date(noon.getTime() + 250 + 5_000),
        attempt: { number: 2, outcome: 'interrupted', errorMessage: 'The sandbox is full.' },
      },
    });
  });

  test('a process that is stopping releases the delivery immediately', async () => {
    const notRun = new CodeNotRunError('The sandbox is stopped.', true);
    const { attempted } = await run(makeWebhook(), notRun);
    expect(attempted).toEqual({ kind: 'interrupted', result: null });
  });

  test('code that is repeatedly not run counts as an attempt in the end, with the reason', async () => {
    const sandboxFailures = makeSandboxFailures();
    const notRun = new CodeNotRunError('The sandbox does not start (exit 1).', false);
    const hook = makeWebhook();
    const claimed = claimFor(hook);
    const kinds: string[] = [];
    let message: string | null = null;
    for (let turn = 0; turn < 7; turn++) {
      const { attempted } = await run(hook, notRun, { sandboxFailures, claimed });
      kinds.push(attempted.kind);
      if (attempted.kind === 'made') message = attempted.attempt.errorMessage;
    }
    const free = Array.from({ length: 5 }, () => 'interrupted');
    expect(kinds).toEqual([...free, 'made', 'interrupted']);
    expect(message).toBe(
      'The code of this hook could not be run, 6 times in a row. The sandbox does not start (exit 1).',
    );
  });

  test('code that was stopped from outside is retried', async () => {
    const { attempted } = await run(
      makeWebhook(),
      { kind: 'delivered' },
      {
        prepare: () => ({
          kind: 'unprepared',
          phase: 'template',
          message: 'It was stopped.',
          mayPass: true,
        }),
      },
    );
    expect(attempted).toMatchObject({ result: { state: 'retrying', reason: null } });
  });

  test('the message of an error in code contains its position', async () => {
    const { attempted } = await run(
      makeWebhook(),
      { kind: 'delivered' },
      {
        prepare: () => ({
          kind: 'unprepared',
          phase: 'template',
          message: 'no such name',
          line: 3,
          column: 7,
        }),
      },
    );
    expect(attempted).toMatchObject({
      attempt: { errorMessage: 'no such name (line 3, column 7)' },
    });
  });
});

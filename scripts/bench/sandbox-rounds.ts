import { systemClock } from '@/lib/delivery/clock';
import { DeliverySettings, type EventHook } from '@/lib/event-hooks/schema';
import { runLambda } from '@/lib/handlers/lambda/run-lambda';
import { prepare } from '@/lib/handlers/prepare';
import type { HandlerEvent } from '@/lib/handlers/prepared';
import { makeLanguages, type SandboxedLanguages } from '@/lib/languages/make-languages';
import { toByteString } from '@/lib/lua';
import { hmac } from '@/lib/net/sign';
import { EVENT, SLACK } from './lua/event';
import { SMALL } from './lua/lambdas';

const BATCH = 100;
const data = JSON.parse(EVENT);
const bytes = toByteString(EVENT);
const event: HandlerEvent = { source: 'crud', event: 'consumers:create', data, json: EVENT };
const context = {
  compatibility: '3.4' as const,
  profile: 'sandbox' as const,
  nowMs: 1_767_268_800_000,
  pid: process.pid,
  userAgent: 'Hookline/bench',
};
const hook: EventHook = {
  id: crypto.randomUUID(),
  source: 'crud',
  event: null,
  handler: 'webhook-custom',
  config: {
    url: 'https://hooks.example/services/T0/B0/x',
    method: 'POST',
    payload: { text: SLACK },
    payload_format: true,
    body: null,
    body_format: true,
    headers: { 'content-type': 'application/json' },
    headers_format: false,
    secret: null,
    ssl_verify: false,
  },
  snooze: null,
  on_change: null,
  created_at: 1,
  updated_at: 1,
  label: null,
  enabled: true,
  delivery: DeliverySettings.parse({}),
  version: 1,
  versionId: crypto.randomUUID(),
};
const job = { functions: [SMALL], event, profile: context.profile, pid: 7, nowMs: context.nowMs };

type Case = {
  name: string;
  here: () => { kind?: string; ok?: boolean };
  there: (languages: SandboxedLanguages) => Promise<{ kind?: string; ok?: boolean }>;
};
const CASES: readonly Case[] = [
  {
    name: 'Slack template',
    here: () => prepare(hook, { ...event, bytes }, { ...context, hmac }),
    there: (languages) => languages.prepare(hook, event, context),
  },
  {
    name: 'small lambda',
    here: () => runLambda({ ...job, event: { ...event, bytes } }),
    there: (languages) => languages.runLambda(job),
  },
];

const expectDone = ({ kind, ok }: { kind?: string; ok?: boolean }, name: string) => {
  if (kind !== 'request' && ok !== true) throw new Error(`${name} does not succeed`);
};

const median = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const tenth = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 10)] ?? Number.NaN;

export type SandboxRatio = {
  name: string;
  /** Microseconds per job in this thread, from the event's JSON. */
  hereMicros: number;
  /** Throughput of the sandbox as a ratio to this thread: one batch of 100 at a time. */
  oneByOne: number;
  /** The same with four concurrent batches. */
  fourAtOnce: number;
  /** One batch at a time, in the fastest tenth of the rounds of each side. */
  oneByOneTenth: number;
};

/**
 * Measures batches of 100 jobs through the sandbox against the same jobs in this thread, interleaved in
 * every round. The sandbox must be built (scripts/build-engine.mjs).
 */
export const measureSandbox = async ({
  rounds,
  batches,
}: {
  rounds: number;
  batches: number;
}): Promise<SandboxRatio[]> => {
  const languages = makeLanguages({ clock: systemClock });
  const runBatches = async ({ name, there }: Case, concurrency: number) => {
    let left = batches;
    const runOneByOne = async () => {
      while (left > 0) {
        left -= 1;
        const results = await Promise.all(Array.from({ length: BATCH }, () => there(languages)));
        for (const result of results) expectDone(result, name);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, runOneByOne));
  };
  const time = async (run: () => void | Promise<void>): Promise<number> => {
    const begun = performance.now();
    await run();
    return (performance.now() - begun) / (batches * BATCH);
  };

  const results: SandboxRatio[] = [];
  for (const each of CASES) {
    const here: number[] = [];
    const through: number[] = [];
    const oneByOne: number[] = [];
    const fourAtOnce: number[] = [];
    // The first rounds are warm-up and not counted.
    for (let round = -20; round < rounds; round++) {
      const mine = await time(() => {
        for (let at = 0; at < batches * BATCH; at++) expectDone(each.here(), each.name);
      });
      const one = await time(() => runBatches(each, 1));
      const four = await time(() => runBatches(each, 4));
      if (round < 0) continue;
      here.push(mine);
      through.push(one);
      oneByOne.push(mine / one);
      fourAtOnce.push(mine / four);
    }
    const round2 = (value: number) => Number(value.toFixed(2));
    results.push({
      name: each.name,
      hereMicros: round2(median(here) * 1_000),
      oneByOne: round2(median(oneByOne)),
      fourAtOnce: round2(median(fourAtOnce)),
      oneByOneTenth: round2(tenth(here) / tenth(through)),
    });
  }
  await languages.sandbox.stop();
  return results;
};

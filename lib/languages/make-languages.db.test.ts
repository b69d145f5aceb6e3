import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '@/lib/delivery/clock';
import { MOST_STEPS } from '@/lib/handlers/code/bound-steps';
import { makeInProcessLanguages } from '@/lib/handlers/code/in-process-languages';
import type { HandlerEvent, Prepared, TextTrace } from '@/lib/handlers/prepared';
import { hmac } from '@/lib/net/sign';
import { makeWebhookCustom } from '@/lib/testing/factories';
import { bundleSandbox } from '@/lib/testing/programs/bundle-sandbox';
import { makeLanguages, type SandboxedLanguages } from './make-languages';

let folder = '';
let languages: SandboxedLanguages;
const happened: string[] = [];
beforeAll(async () => {
  folder = await bundleSandbox();
  // On a busy machine a limit of the code itself may take long to reach.
  languages = makeLanguages({ clock: systemClock }, { folder, threads: 2, wallMs: 60_000 });
  languages.sandbox.watch(({ kind }) => happened.push(kind));
});
afterAll(async () => {
  await languages.sandbox.stop();
  await rm(folder, { recursive: true });
});

const data = {
  operation: 'create',
  entity: { username: 'ärya "the" faceless', tags: ['a', 'b'], big: 1e21, none: null },
};
const event: HandlerEvent = {
  source: 'crud',
  event: 'consumers',
  data,
  json: JSON.stringify(data),
};
const context = {
  compatibility: '3.4' as const,
  profile: 'sandbox' as const,
  nowMs: 1_700_000_000_000,
  pid: 7,
  userAgent: 'Hookline/test',
};
const lambda = (...functions: string[]) => ({
  functions,
  event,
  profile: 'sandbox' as const,
  pid: 7,
  nowMs: context.nowMs,
});
const hookWith = (config: object) => {
  const hook = makeWebhookCustom();
  return { ...hook, config: { ...hook.config, payload: null, ...config } };
};
const toPlain = (prepared: Prepared) =>
  prepared.kind === 'request'
    ? { ...prepared.request, body: prepared.request.body && [...prepared.request.body] }
    : prepared;
const inProcess = makeInProcessLanguages(hmac);

describe('the languages in the sandbox', () => {
  test.each([
    ['payload', { payload: { text: 'Hi {{ entity.username }} {* entity.big *}' } }],
    ['body', { body: '{% for _, t in ipairs(entity.tags) do %}{{t}}{% end %}', secret: 'shared' }],
    ['bytes', { body: '{* string.char(0, 255, 195) *}' }],
    ['nothing', { method: 'GET' }],
    ['a broken template', { body: '{% if %}' }],
    ['a failing one', { body: 'x\n{{ entity.nobody.name }}' }],
    ['an endless one', { body: '{% while true do end %}' }],
  ])('prepare the same as in this process: %s', async (_what, config) => {
    const hook = hookWith(config);
    const there = await languages.prepare(hook, event, context);
    const here = await inProcess.prepare(hook, event, context);
    expect(toPlain(there)).toEqual(toPlain(here));
  });

  test.each([
    'return function(data) return data.entity.username end',
    'return function(...) return { select("#", ...), ... } end',
    'return function(data, event, source, pid) return source .. event .. pid .. os.time() end',
    'return function() error("no") end',
    'return 1',
    'return function( end',
  ])('run the same as in this process: %s', async (code) => {
    expect(await languages.runLambda(lambda(code))).toEqual(
      JSON.parse(JSON.stringify(await inProcess.runLambda(lambda(code)))),
    );
  });

  test('return the steps of functions and templates if a trace is requested', async () => {
    const job = lambda('return function(data)\n  return data.operation\nend');
    const traced = await languages.runLambda(job, { trace: true });
    expect(traced).toMatchObject({ ok: true, result: 'create' });
    expect(traced).toEqual(
      JSON.parse(JSON.stringify(await inProcess.runLambda(job, { trace: true }))),
    );
    expect(await languages.runLambda(job)).not.toHaveProperty('trace');
    const collect = async ({ prepare }: Pick<SandboxedLanguages, 'prepare'>) => {
      const traces: TextTrace[] = [];
      const hook = hookWith({
        body: 'a {{ operation }}',
        headers: { 'x-a': '{{ source }}' },
        headers_format: true,
      });
      const onTrace = (trace: TextTrace) => void traces.push(trace);
      const prepared = await prepare(hook, event, { ...context, onTrace });
      return { prepared: toPlain(prepared), traces };
    };
    const there = await collect(languages);
    expect(there).toEqual(await collect(inProcess));
    expect(there.traces.map(({ path }) => path)).toEqual(['headers.x-a', 'body']);
  });

  test('return the first steps of a long run, and how many follow', async () => {
    const body = Array.from({ length: 150 }, () => '_ = 1').join('\n');
    const run = await languages.runLambda(
      lambda(...[1, 2, 3].map(() => `local _ return function()\n${body}\nend`)),
      { trace: true },
    );
    expect(run.trace?.reduce((sum, { steps }) => sum + steps.length, 0)).toBe(MOST_STEPS);
    expect(run.trace?.at(-1)).toMatchObject({ function: 2, dropped: expect.any(Number) });
  });

  test('find the same errors as in this process', async () => {
    const hook = hookWith({ body: 'a\n{% if %}' });
    const faults = await languages.checkCode(hook);
    expect(faults).toHaveLength(1);
    expect(faults).toEqual(await inProcess.checkCode(hook));
  });

  test.each([
    ['a bare loop', 'while true do end'],
    ['a loop in pcall', 'while true do pcall(function() while true do end end) end'],
    [
      'a loop in a coroutine',
      'while true do coroutine.wrap(function() while true do end end)() end',
    ],
    ['a loop in xpcall', 'xpcall(error, function() while true do end end) while true do end'],
    ['rep', 'local t = {} for i = 1, 1e9 do t[i] = ("x"):rep(1e8) .. i end'],
    ['concat', 'local s = "x" while true do s = s .. s end'],
    ['gsub', '("x"):rep(1e6):gsub(".", ("y"):rep(1e6)) while true do end'],
    ['a growing table', 'local t = {} for i = 1, 1e12 do t[i] = { i } end'],
    ['a catastrophic pattern', 'return ("a"):rep(40000):find(("a?"):rep(200) .. ".-.-.-.-.-b")'],
    ['deep recursion', 'local function f() return 1 + f() end return f()'],
    [
      'a comparator that never agrees',
      'local t = {} for i = 1, 1e6 do t[i] = i end table.sort(t, function() while true do end end)',
    ],
  ])('end %s with an error, and do what comes next', async (_what, body) => {
    const [hostile, ...others] = await Promise.all([
      languages.runLambda(lambda(`return function() ${body} end`)),
      ...Array.from({ length: 5 }, () =>
        languages.runLambda(lambda('return function() return 1 end')),
      ),
    ]);
    expect(hostile.ok).toBe(false);
    expect(others.map((run) => run.ok && run.result)).toEqual([1, 1, 1, 1, 1]);
    expect(await languages.runLambda(lambda('return function() return 2 end'))).toMatchObject({
      ok: true,
      result: 2,
    });
  });

  test('were stopped by their own limits only: no thread and no process was lost', () => {
    expect(happened.filter((kind) => kind !== 'batch')).toEqual([]);
    expect(happened.length).toBeGreaterThan(20);
  });
});

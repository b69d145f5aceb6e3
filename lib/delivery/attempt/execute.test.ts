import { describe, expect, test } from 'vitest';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { ExecutePorts } from '@/lib/handlers/handler';
import { runLambda } from '@/lib/handlers/lambda/run-lambda';
import { prepare } from '@/lib/handlers/prepare';
import type { TextTrace } from '@/lib/handlers/prepared';
import type { HttpClient, HttpExchange } from '@/lib/handlers/request/http-client';
import { makeLambda, makeLogHook, makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { execute } from './execute';
import { makeExecute } from './make-execute';

const context = makePrepareContext();
const event = { source: 'crud', event: 'consumers', data: { operation: 'create' } };
const timings = { totalMs: 5 };

const makeHttpThatReturns = (exchange: HttpExchange): HttpClient => ({
  send: async () => exchange,
  close: async () => {},
});
const response503: HttpExchange = {
  kind: 'response',
  response: {
    status: 503,
    headers: { 'X-Reason': 'tired' },
    body: new TextEncoder().encode('später'),
    bodyBytes: 7,
  },
  timings,
};

const makeDeps = (exchange: HttpExchange, lines: string[] = []): ExecutePorts => ({
  http: makeHttpThatReturns(exchange),
  writeLog: (line, level = 'info') => lines.push(level === 'info' ? line : `${level} ${line}`),
  runLambda: async (job, asked) => runLambda(job, asked),
  now: () => new Date('2026-01-01T12:00:00.000Z'),
});
const withTrace = (onCode?: (code: ExecutedCode) => void) => ({
  ...context,
  onTrace: onCode && (({ path, ...trace }: TextTrace) => onCode({ ...trace, part: path })),
});
const executeOnce = (exchange: HttpExchange, lines?: string[]) =>
  makeExecute({
    prepare: (hook, seen, onCode) => prepare(hook, seen, withTrace(onCode)),
    execute: (hook, prepared, given) => execute(makeDeps(exchange, lines), hook, prepared, given),
  });

describe('execute', () => {
  test('a request is sent with the timeout of its hook', async () => {
    const timeouts: number[] = [];
    const http: HttpClient = {
      send: async (_request, { timeoutMs }) => {
        timeouts.push(timeoutMs);
        return response503;
      },
      close: async () => {},
    };
    const usual = makeWebhook();
    const hook = { ...usual, delivery: { ...usual.delivery, timeoutMs: 1_234 } };
    await execute({ ...makeDeps(response503), http }, hook, prepare(hook, event, context));
    expect(timeouts).toEqual([1_234]);
  });

  test('the sent request is recorded, its body up to 64 KiB', async () => {
    const data = { text: 'x'.repeat(100_000) };
    const hook = makeWebhook();
    const prepared = prepare(hook, { ...event, data }, context);
    const { sent } = await execute(makeDeps(response503), hook, prepared);
    expect(sent?.bodyBytes).toBeGreaterThan(100_000);
    expect(sent?.body.byteLength).toBe(64 * 1024);
  });

  test('a log line is written, and recorded as the sent request', async () => {
    const lines: string[] = [];
    const hook = makeLogHook();
    const prepared = prepare(hook, event, context);
    const { outcome, sent } = await execute(makeDeps(response503, lines), hook, prepared);
    expect(outcome).toEqual({ kind: 'delivered', result: true });
    expect(lines).toHaveLength(1);
    expect(new TextDecoder().decode(sent?.body)).toBe(lines[0]);
    expect(sent?.method).toBe('LOG');
  });

  test('only true is success; what a function returns and logs is recorded [5.9-true-is-success]', async () => {
    const lines: string[] = [];
    const runOf = (code: string) => {
      const config = { functions: [`return function () ${code} end`] };
      const strict = makePrepareContext({ profile: 'strict' });
      const hook = makeLambda({ config });
      return execute(makeDeps(response503, lines), hook, prepare(hook, event, strict));
    };
    expect((await runOf('return true')).outcome).toEqual({ kind: 'delivered', result: true });
    for (const code of ['', 'return 1', 'return "true"', 'return false'])
      expect((await runOf(code)).outcome).toMatchObject({ kind: 'rejected' });
    const { outcome, sent } = await runOf('kong.log.warn("odd") error("no")');
    expect(outcome).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/:1: no$/) });
    expect(sent?.method).toBe('LAMBDA');
    expect(new TextDecoder().decode(sent?.body)).toMatch(/^\[warn\] odd\n\[error\] .*:1: no$/);
    expect(lines).toEqual(['warn [warn] odd', expect.stringMatching(/^error \[error\] .*:1: no$/)]);
  });
});

describe('makeExecute, behind test and ping', () => {
  test('of a webhook: status, headers as received and body, whatever the status is [5.10-result-shape]', async () => {
    const executed = await executeOnce(response503)(makeWebhook(), event);
    expect(executed).toMatchObject({
      ok: true,
      result: { status: 503, headers: { 'X-Reason': 'tired' }, body: 'später' },
      exchange: {
        request: { method: 'POST', url: 'http://receiver.example/hook' },
        response: { status: 503, bodyBytes: 7 },
        timings,
      },
    });
  });

  test('of a log: true [5.10-log-result]', async () => {
    const lines: string[] = [];
    expect(await executeOnce(response503, lines)(makeLogHook(), event)).toMatchObject({
      ok: true,
      result: true,
      exchange: { request: { method: 'LOG', url: '' }, response: null },
    });
    expect(lines).toHaveLength(1);
  });

  test('an unreachable receiver is not ok, with the reason', async () => {
    const exchange: HttpExchange = {
      kind: 'unreachable',
      errorClass: 'refused',
      message: 'Nothing listens at a.example.',
      timings,
    };
    expect(await executeOnce(exchange)(makeWebhook(), event)).toMatchObject({
      ok: false,
      message: 'Nothing listens at a.example.',
      exchange: { request: { method: 'POST' }, response: null, timings },
    });
  });

  test('an event that cannot be prepared is not ok, with the reason', async () => {
    const off = makePrepareContext({ profile: null });
    const executeOff = makeExecute({
      prepare: (hook, seen) => prepare(hook, seen, off),
      execute: (hook, prepared, given) => execute(makeDeps(response503), hook, prepared, given),
    });
    expect(await executeOff(makeLambda(), event)).toMatchObject({
      ok: false,
      message: expect.stringContaining("'untrusted_lua' config option is set to 'off'"),
    });
  });

  test('of a lambda: what its last function returned, true or not [5.10-lambda-result]', async () => {
    const functions = ['return function () return true end', 'return function () return 7 end'];
    const config = { functions };
    expect(await executeOnce(response503)(makeLambda({ config }), event)).toMatchObject({
      ok: true,
      result: 7,
    });
  });

  test('of a lambda that raises an error: not ok, worded as in Kong', async () => {
    const config = { functions: ['return function () error("no") end'] };
    expect(await executeOnce(response503)(makeLambda({ config }), event)).toMatchObject({
      ok: false,
      message: '[string "return function () error("no") end"]:1: no',
    });
  });

  test('returns the steps of functions and templates if a trace is requested', async () => {
    const functions = ['return function () end', 'return function (data)\n  return data.n\nend'];
    const hook = makeLambda({ config: { functions } });
    const told = await executeOnce(response503)(
      hook,
      { ...event, data: { n: 7 } },
      { trace: true },
    );
    expect(told.code?.map(({ part, text }) => [part, text])).toEqual([...functions.entries()]);
    expect(told.code?.[1]?.steps.at(-1)).toMatchObject({ line: 2, results: ['7'] });
    const custom = makeWebhookCustom();
    const config = { ...custom.config, payload: null, body: 'n is {{ n }}' };
    const data = { n: 7 };
    const rendered = await executeOnce(response503)(
      { ...custom, config },
      { ...event, data },
      { trace: true },
    );
    expect(rendered.code).toMatchObject([{ part: 'body', text: config.body, dropped: 0 }]);
    expect(rendered.code?.[0]?.steps.at(-1)).toMatchObject({ output: '7' });
    expect(await executeOnce(response503)(hook, event)).not.toHaveProperty('code');
  });
});

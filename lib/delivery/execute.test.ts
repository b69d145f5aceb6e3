import { describe, expect, test } from 'vitest';
import { prepare } from '@/lib/handlers/registry';
import { hmac } from '@/lib/net/sign';
import { makeLambda, makeLogHook, makeWebhook } from '@/lib/testing/factories';
import { type ExecuteDeps, execute } from './execute';
import type { HttpClient, HttpExchange } from './http-client';
import { makeExecute } from './make-execute';

const context = { compatibility: '3.4', pid: 1, userAgent: 'Hookline/test', hmac } as const;
const event = { source: 'crud', event: 'consumers', data: { operation: 'create' } };
const timings = { totalMs: 5 };

const httpThatAnswers = (exchange: HttpExchange): HttpClient => ({
  send: async () => exchange,
  close: async () => {},
});
const answer: HttpExchange = {
  kind: 'response',
  response: {
    status: 503,
    headers: { 'X-Reason': 'tired' },
    body: new TextEncoder().encode('später'),
    bodyBytes: 7,
  },
  timings,
};

const makeDeps = (exchange: HttpExchange, lines: string[] = []): ExecuteDeps => ({
  http: httpThatAnswers(exchange),
  writeLog: (line) => lines.push(line),
  now: () => new Date('2026-01-01T12:00:00.000Z'),
});
const options = { timeoutMs: 1_000, successRule: '2xx' } as const;
const executeOnce = (exchange: HttpExchange, lines?: string[]) =>
  makeExecute({
    prepare: (hook, seen) => prepare(hook, seen, context),
    execute: (prepared, given) => execute(makeDeps(exchange, lines), prepared, given),
  });

describe('execute', () => {
  test('what was sent is kept, its body up to 64 KiB', async () => {
    const data = { text: 'x'.repeat(100_000) };
    const prepared = prepare(makeWebhook(), { ...event, data }, context);
    const { sent } = await execute(makeDeps(answer), prepared, options);
    expect(sent?.bodyBytes).toBeGreaterThan(100_000);
    expect(sent?.body.byteLength).toBe(64 * 1024);
  });

  test('a log line is written and kept as what was sent', async () => {
    const lines: string[] = [];
    const prepared = prepare(makeLogHook(), event, context);
    const { outcome, sent } = await execute(makeDeps(answer, lines), prepared, options);
    expect(outcome).toEqual({ kind: 'delivered', result: true });
    expect(lines).toHaveLength(1);
    expect(new TextDecoder().decode(sent?.body)).toBe(lines[0]);
    expect(sent?.method).toBe('LOG');
  });
});

describe('makeExecute, behind test and ping', () => {
  test('of a webhook: status, headers as received and body, whatever the status is [5.10-result-shape]', async () => {
    const executed = await executeOnce(answer)(makeWebhook(), event);
    expect(executed).toMatchObject({
      ok: true,
      result: { status: 503, headers: { 'X-Reason': 'tired' }, body: 'später' },
      request: { method: 'POST', url: 'http://receiver.example/hook' },
    });
  });

  test('of a log: true [5.10-log-result]', async () => {
    const lines: string[] = [];
    expect(await executeOnce(answer, lines)(makeLogHook(), event)).toEqual({
      ok: true,
      result: true,
    });
    expect(lines).toHaveLength(1);
  });

  test('a receiver that cannot be reached is not ok, and says why', async () => {
    const exchange: HttpExchange = {
      kind: 'unreachable',
      errorClass: 'refused',
      message: 'Nothing listens at a.example.',
      timings,
    };
    expect(await executeOnce(exchange)(makeWebhook(), event)).toMatchObject({
      ok: false,
      message: 'Nothing listens at a.example.',
      request: { method: 'POST' },
    });
  });

  test('what cannot be prepared is not ok, and says why', async () => {
    expect(await executeOnce(answer)(makeLambda(), event)).toMatchObject({
      ok: false,
      message: expect.stringContaining('lambda'),
    });
  });
});

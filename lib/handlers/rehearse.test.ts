import { describe, expect, test } from 'vitest';
import { makeLambda, makeLogHook, makeWebhook } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import type { HandlerHook } from './handler-hook';
import { prepare } from './prepare';
import { findExpectedOutcome, rehearse } from './rehearse';
import type { SuccessRule } from './success-rule';

const context = makePrepareContext();
const event = { source: 'crud', event: 'consumers', data: { operation: 'create' } };
const now = new Date('2026-01-01T12:00:00.000Z');

const expectOf = (hook: HandlerHook & { delivery: { successRule: SuccessRule } }) =>
  findExpectedOutcome(hook, rehearse(prepare(hook, event, context)), now);
const lambdaOf = (code: string) => makeLambda({ config: { functions: [code] } });

describe('findExpectedOutcome', () => {
  test('a lambda that returns a table is rejected, in the words of its delivery', () => {
    expect(expectOf(lambdaOf('return function (data) return data end'))).toEqual({
      kind: 'rejected',
      message: 'The function returned {"operation":"create"}; only true counts as success.',
      result: { operation: 'create' },
    });
  });

  test('a lambda that returns true is delivered', () => {
    expect(expectOf(lambdaOf('return function () return true end'))).toEqual({
      kind: 'delivered',
      result: true,
    });
  });

  test('a lambda that raises an error is rejected, one that does not compile is unprepared', () => {
    expect(expectOf(lambdaOf('return function () error("no") end'))).toMatchObject({
      kind: 'rejected',
      message: expect.stringMatching(/:1: no$/),
    });
    expect(expectOf(lambdaOf('return function ('))).toMatchObject({
      kind: 'unprepared',
      phase: 'compile',
      line: 1,
    });
  });

  test('a log hook is delivered', () => {
    expect(expectOf(makeLogHook())).toEqual({ kind: 'delivered', result: true });
  });

  test('the outcome of a request depends on the response', () => {
    expect(expectOf(makeWebhook())).toBeNull();
  });

  test('a request that cannot be prepared is unprepared, with its reason', () => {
    const hook = makeWebhook({ unreadable: { secret: 'sealed', headers: {} } });
    expect(expectOf(hook)).toMatchObject({ kind: 'unprepared', phase: 'secret', mayPass: true });
  });
});

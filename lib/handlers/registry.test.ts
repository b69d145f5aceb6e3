import { describe, expect, test } from 'vitest';
import { hmac } from '@/lib/net/sign';
import { makeLambda, makeLogHook, makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { handlerSuite } from './handler.suite';
import { prepare } from './registry';

const context = { compatibility: '3.4', pid: 1, userAgent: 'x', hmac } as const;
const event = { source: 'crud', event: 'consumers', data: { operation: 'create' } };

describe.each([
  ['webhook', makeWebhook],
  ['webhook-custom', makeWebhookCustom],
  ['log', makeLogHook],
  ['lambda', makeLambda],
] as const)('%s keeps the contract of handlers', (_name, makeHook) => {
  handlerSuite(makeHook, prepare);
});

describe('prepare', () => {
  test('webhook-custom and lambda are unprepared and say so [5.4-unprepared]', () => {
    for (const hook of [makeWebhookCustom(), makeLambda()]) {
      const prepared = prepare(hook, event, context);
      expect(prepared).toMatchObject({ kind: 'unprepared' });
      expect(prepared).toHaveProperty('message', expect.stringContaining(hook.handler));
    }
  });

  test('a fault while preparing is an answer, not an exception', () => {
    const broken = {
      ...context,
      hmac: () => {
        throw new Error('no such key');
      },
    };
    expect(prepare(makeWebhook({ config: { secret: 's' } }), event, broken)).toEqual({
      kind: 'unprepared',
      phase: 'prepare',
      message: 'The event cannot be sent: no such key',
    });
  });
});

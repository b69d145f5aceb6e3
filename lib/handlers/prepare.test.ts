import { describe, expect, test } from 'vitest';
import { makeLambda, makeLogHook, makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { handlerSuite } from './handler.suite';
import { prepare } from './prepare';

const context = makePrepareContext();
const event = { source: 'crud', event: 'consumers', data: { operation: 'create' } };

describe.each([
  ['webhook', makeWebhook],
  ['webhook-custom', makeWebhookCustom],
  ['log', makeLogHook],
  ['lambda', makeLambda],
] as const)('%s meets the contract of handlers', (_name, makeHook) => {
  handlerSuite(makeHook, prepare);
});

describe('prepare', () => {
  test('an error while preparing is a result, not an exception', () => {
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

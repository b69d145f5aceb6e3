import { describe, expect, test } from 'vitest';
import { makeLambda, makeLogHook, makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { COMPATIBILITIES } from './compatibility';
import { HANDLER_CONFIGS } from './handler-configs';
import { HANDLERS, type Handler } from './handler-name';

const EXAMPLES: Record<Handler, object> = {
  webhook: makeWebhook().config,
  'webhook-custom': makeWebhookCustom().config,
  log: makeLogHook().config,
  lambda: makeLambda().config,
};

describe.each(HANDLERS)('the config of %s', (handler) => {
  const { name, input, stored, fields, code } = HANDLER_CONFIGS[handler];
  const example = EXAMPLES[handler];

  test('is listed under its own name', () => {
    expect(name).toBe(handler);
  });

  test('has the same fields when it is entered, stored and listed', () => {
    const names = Object.keys(fields).sort();
    expect(Object.keys(stored.parse(example)).sort()).toEqual(names);
    for (const compatibility of COMPATIBILITIES)
      expect(Object.keys(input(compatibility).parse(example)).sort()).toEqual(names);
  });

  test('declares as code only fields it has, switched by booleans', () => {
    const declared = code === 'none' ? [] : code.fields;
    for (const { name: field, enabledBy } of declared) {
      expect(Object.keys(fields)).toContain(field);
      if (enabledBy !== undefined) expect(fields[enabledBy]).toBe('boolean');
    }
  });
});

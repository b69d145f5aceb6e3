import { zodResolver } from '@hookform/resolvers/zod';
import { describe, expect, it } from 'vitest';
import { makeEventHookInput } from './schema';

const resolve = async (values: object) => {
  const resolver = zodResolver(makeEventHookInput('3.14'));
  const options = { fields: {}, shouldUseNativeValidation: false };
  return resolver(values as Parameters<typeof resolver>[0], undefined, options);
};

describe('the schema of a hook in a form', () => {
  it('puts each error on its field', async () => {
    const { errors } = await resolve({
      handler: 'webhook-custom',
      source: '',
      snooze: 1.5,
      config: { url: 'example.com', method: 'get', headers: { 'a b': 'x' } },
    });
    expect(errors).toMatchObject({
      source: { message: 'length must be at least 1' },
      snooze: { message: 'expected an integer' },
      config: {
        url: { message: 'missing host in url' },
        method: { message: 'invalid value: get' },
        headers: { 'a b': { message: "bad header name 'a b'" } },
      },
    });
  });

  it('puts a handler that was not chosen on the handler', async () => {
    const { errors } = await resolve({ handler: '', source: 'crud', config: {} });
    expect(errors).toMatchObject({ handler: { message: 'unknown type: ' } });
  });

  it('hands over the values with their defaults', async () => {
    const config = { url: 'https://example.com' };
    const { values } = await resolve({ handler: 'webhook', source: 'crud', event: null, config });
    expect(values).toEqual({
      handler: 'webhook',
      source: 'crud',
      event: null,
      snooze: null,
      on_change: null,
      config: { ...config, headers: {}, secret: null, ssl_verify: true },
    });
  });
});

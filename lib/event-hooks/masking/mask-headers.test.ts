import { expect, it } from 'vitest';
import { makeLogHook, makeWebhook } from '@/lib/testing/factories';
import { maskHeaders } from './mask-headers';
import { maskSecret, maskSecrets } from './mask-secrets';

it('hides credentials among headers, whatever the case of their names', () => {
  expect(
    maskHeaders({
      Authorization: 'Bearer abc.def',
      'proxy-authorization': 'secret',
      Cookie: 'a=b; c=d',
      'Set-Cookie': 'a=b',
      'Kong-Admin-Token': 'hk_1',
      'X-Api-Key': 'k',
      'x-slack-secret': 's',
      'idempotency-key': 'not one',
      'x-kong-signature': 'sha1=00',
      'content-type': 'application/json',
    }),
  ).toEqual({
    Authorization: 'Bearer ********',
    'proxy-authorization': '********',
    Cookie: '********',
    'Set-Cookie': '********',
    'Kong-Admin-Token': '********',
    'X-Api-Key': '********',
    'x-slack-secret': '********',
    'idempotency-key': 'not one',
    'x-kong-signature': 'sha1=00',
    'content-type': 'application/json',
  });
});

it('hides the credentials of a hook that leaves the hands of its editors', () => {
  const hook = makeWebhook();
  const config = { ...hook.config, secret: 's', headers: { authorization: 'Bearer abc' } };
  expect(maskSecrets({ ...hook, config }).config).toMatchObject({
    secret: '********',
    headers: { authorization: 'Bearer ********' },
  });
  expect(maskSecret({ ...hook, config }).config).toMatchObject({
    secret: '********',
    headers: { authorization: 'Bearer abc' },
  });
  const log = makeLogHook();
  expect(maskSecrets(log)).toEqual(log);
});

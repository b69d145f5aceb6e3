import { expect, it } from 'vitest';
import { maskHeaders, maskUrl } from './mask';

it('hides credentials among headers, whatever the case of their names', () => {
  expect(
    maskHeaders({
      Authorization: 'Bearer abc.def',
      'proxy-authorization': 'secret',
      Cookie: 'a=b; c=d',
      'Set-Cookie': 'a=b',
      'Kong-Admin-Token': 'hk_1',
      'x-kong-signature': 'sha1=00',
      'content-type': 'application/json',
    }),
  ).toEqual({
    Authorization: 'Bearer ********',
    'proxy-authorization': '********',
    Cookie: '********',
    'Set-Cookie': '********',
    'Kong-Admin-Token': '********',
    'x-kong-signature': 'sha1=00',
    'content-type': 'application/json',
  });
});

it.each([
  ['https://ada:pw@host/x?y=a:b@c', 'https://ada:********@host/x?y=a:b@c'],
  ['https://:pw@host/', 'https://:********@host/'],
  ['http://host:8080/a@b', 'http://host:8080/a@b'],
  ['http://[::1]:80/', 'http://[::1]:80/'],
])('hides the password within %s', (url, masked) => {
  expect(maskUrl(url)).toBe(masked);
});

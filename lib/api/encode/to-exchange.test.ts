import { expect, it } from 'vitest';
import { maskUrl } from './to-exchange';

it.each([
  ['https://ada:pw@host/x?y=a:b@c', 'https://ada:********@host/x?y=a:b@c'],
  ['https://:pw@host/', 'https://:********@host/'],
  ['http://host:8080/a@b', 'http://host:8080/a@b'],
  ['http://[::1]:80/', 'http://[::1]:80/'],
])('masks the password in %s', (url, masked) => {
  expect(maskUrl(url)).toBe(masked);
});

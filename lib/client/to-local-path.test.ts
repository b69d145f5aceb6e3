import { expect, test } from 'vitest';
import { toLocalPath } from './to-local-path';

test('a path of the console is kept', () => {
  expect(toLocalPath('/deliveries?state=dead&open=1')).toBe('/deliveries?state=dead&open=1');
});

test.each([
  '',
  'hooks',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'http://[',
  '/..//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/.\\/evil.example',
  '//console.invalid//evil.example',
])('anything else leads to the overview: %j', (given) => {
  expect(toLocalPath(given)).toBe('/');
});

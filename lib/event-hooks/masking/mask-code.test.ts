import { expect, test } from 'vitest';
import { maskCode } from './mask-code';

test('traces of credentials are removed, all others are kept', () => {
  const part = (name: number | string) => ({ part: name, text: '', steps: [], dropped: 0 });
  const parts = [0, 'body', 'headers.x-trace', 'headers.Authorization', 'headers.x-api-key'];
  const told = maskCode(parts.map(part)).map((each) => each.part);
  expect(told).toEqual([0, 'body', 'headers.x-trace']);
});

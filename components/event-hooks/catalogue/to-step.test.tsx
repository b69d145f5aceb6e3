import { expect, test } from 'vitest';
import { listSources } from '@/lib/event-hooks/sources/catalogue';
import { toCatalogue } from './to-catalogue';
import { toStep } from './to-step';

const crud = listSources().filter(({ name }) => name === 'crud');
const rows = toCatalogue(crud).flatMap((group) => group.rows);
const at = (event: string) => {
  const option = rows.flatMap(({ options }) => options).find((found) => found.event === event);
  if (!option) throw new Error(`${event} is not in the list`);
  return option;
};
const step = (event: string, key: string, atEnd = true) =>
  toStep(rows, at(event), key, atEnd)?.event ?? null;

test('up and down go from row to row, and stay on the operation', () => {
  expect(step('consumers', 'ArrowDown')).toBe('certificates');
  expect(step('consumers:update', 'ArrowDown')).toBe('certificates:update');
  expect(step('consumers:update', 'ArrowUp')).toBe('workspaces:update');
  // A row without operations is met at its only one.
  expect(step('workspaces:update', 'ArrowUp')).toBe('');
});

test('the ends of the list hold', () => {
  expect(step('', 'ArrowUp')).toBe('');
  expect(step('oic_issuers', 'ArrowDown')).toBe('oic_issuers');
  expect(step('oic_issuers', 'PageUp')).not.toBe('oic_issuers');
  expect(step('', 'PageDown')).toBe('tags');
});

test('left and right go along the operations, but leave the caret what is the caret’s', () => {
  expect(step('consumers', 'ArrowRight')).toBe('consumers:create');
  expect(step('consumers:create', 'ArrowLeft')).toBe('consumers');
  expect(step('consumers', 'ArrowLeft')).toBe(null);
  expect(step('consumers:delete', 'ArrowRight')).toBe(null);
  expect(step('consumers', 'ArrowRight', false)).toBe(null);
});

test('a letter moves nothing, and neither does a key in an empty list', () => {
  expect(step('consumers', 'a')).toBe(null);
  expect(toStep([], null, 'ArrowDown', true)).toBe(null);
});

import { createLoader } from 'nuqs/server';
import { expect, test } from 'vitest';
import {
  countFilters,
  type EventUrl,
  eventParsers,
  NO_FILTER,
  toEventFilter,
  toEventHref,
} from './event-url';

const load = createLoader(eventParsers);

const everything: EventUrl = {
  source: 'crud',
  event: 'consumers',
  origin: 'api',
  within: '7d',
  from: null,
  to: null,
  after: '019ab000-0000-7000-8000-00000000e009',
  open: '019ab000-0000-7000-8000-00000000e001',
};

test('every part of a view is restored from its URL', () => {
  expect(load(toEventHref('/events', everything).split('?')[1] ?? '')).toEqual(everything);
});

test('the server receives the filters and the page, not what is open', () => {
  const { open, ...asked } = everything;
  expect(open).not.toBe(null);
  expect(toEventFilter(everything)).toEqual(asked);
});

test('clearing keeps the open row and leaves no filter', () => {
  expect(countFilters(everything)).toBe(4);
  const cleared = { ...everything, ...NO_FILTER };
  expect(countFilters(cleared)).toBe(0);
  expect(cleared.open).toBe(everything.open);
});

import { createLoader } from 'nuqs/server';
import { expect, test } from 'vitest';
import {
  countFilters,
  type DeliveryUrl,
  deliveryParsers,
  NO_FILTER,
  toDeliveryFilter,
  toDeliveryHref,
} from './delivery-url';

const load = createLoader(deliveryParsers);

const everything: DeliveryUrl = {
  hook: '019ab000-0000-7000-8000-00000000f001',
  version: 3,
  state: ['dead', 'retrying'],
  source: 'crud',
  event: 'consumers:create',
  within: null,
  from: '2026-11-24T06:00:00.000Z',
  to: '2026-11-24T07:00:00.000Z',
  after: '019ab000-0000-7000-8000-00000000d009',
  open: '019ab000-0000-7000-8000-00000000d001',
  attempt: 2,
  tab: 'response',
};

test('every part of a view is restored from its URL', () => {
  expect(load(toDeliveryHref('/deliveries', everything).split('?')[1] ?? '')).toEqual(everything);
});

test('a log without filters has a URL without a query', () => {
  expect(toDeliveryHref('/deliveries', load(''))).toBe('/deliveries');
});

test('the server receives the filters and the page, not what is open', () => {
  const { open, attempt, tab, ...asked } = everything;
  expect([open, attempt, tab]).not.toContain(null);
  expect(toDeliveryFilter(everything)).toEqual(asked);
});

test('invalid parameters are ignored and the others stay', () => {
  expect(load('?state=dead,melted&within=3y&from=yesterday&attempt=one&tab=cookies')).toEqual({
    ...load(''),
    state: ['dead'],
  });
});

test('unknown states alone are no filter', () => {
  expect(load('?state=melted').state).toBe(null);
  expect(load('?state=').state).toBe(null);
});

test('a time with an offset is converted to UTC', () => {
  expect(load('?from=2026-11-24T15:00:00%2B09:00').from).toBe('2026-11-24T06:00:00.000Z');
});

test('only filters count as filters', () => {
  expect(countFilters(load('?open=x&after=y&tab=timing'))).toBe(0);
  expect(countFilters(load('?within=1h'))).toBe(1);
  expect(countFilters(everything)).toBe(6);
});

test('a version without its hook is no filter', () => {
  const alone = load('?version=3');
  expect(countFilters(alone)).toBe(0);
  expect(toDeliveryFilter(alone).version).toBe(null);
});

test('clearing keeps the open row and leaves no filter', () => {
  const cleared = { ...everything, ...NO_FILTER };
  expect(countFilters(cleared)).toBe(0);
  expect(cleared.after).toBe(null);
  expect(cleared.open).toBe(everything.open);
});

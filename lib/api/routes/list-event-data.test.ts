import { expect, test } from 'vitest';
import type { EventRecord } from '@/lib/delivery/types';
import { makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';
import { makeTestId } from '@/lib/testing/factories';
import { DATA_BOUNDS } from './list-event-data';

const makeEvent = (event: string, data: Record<string, unknown>): EventRecord => ({
  id: makeTestId(),
  source: 'crud',
  event,
  data,
  origin: 'api',
  idempotencyKey: null,
  receivedAt: new Date(0),
});
const list = (events: EventRecord[], query: string) =>
  callApi(`/api/event-data?${query}`, {}, testToken, makeTestApiDeps({ events }));

test('events are listed newest first, with their data', async () => {
  const events = ['first', 'second'].map((name) => makeEvent('consumers', { name }));
  const { status, body } = await list(
    [...events, { ...makeEvent('health', {}), source: 'balancer' }],
    'source=crud&event=consumers',
  );
  expect(status).toBe(200);
  expect(body.data.map(({ data }: EventRecord) => data)).toEqual([
    { name: 'second' },
    { name: 'first' },
  ]);
  expect(body.next).toBeNull();
});

test('a response that does not hold all events has a next', async () => {
  const events = [1, 2, 3].map((at) => makeEvent('consumers', { at }));
  const { body } = await list(events, 'source=crud&limit=2');
  expect(body.data.map(({ data }: { data: { at: number } }) => data.at)).toEqual([3, 2]);
  expect(body.next).toBe(events[1]?.id);
});

test('every event fits in a response', () => {
  expect(DATA_BOUNDS.maxEventBytes).toBeLessThan(DATA_BOUNDS.maxBytes);
});

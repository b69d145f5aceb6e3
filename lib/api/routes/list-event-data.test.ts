import { expect, test } from 'vitest';
import type { EventRecord } from '@/lib/delivery/types';
import { makeTestApiDeps } from '@/lib/testing/api-deps';
import { callApi, testToken } from '@/lib/testing/call-api';
import { makeTestId } from '@/lib/testing/factories';

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

test('events of a kind come newest first, with their data', async () => {
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

test('an answer ends where its data would pass 4 MiB, and says that there is more', async () => {
  const text = 'x'.repeat(1_500_000);
  const events = [1, 2, 3].map((at) => makeEvent('consumers', { at, text }));
  const { body } = await list(events, 'source=crud');
  expect(body.data.map(({ data }: { data: { at: number } }) => data.at)).toEqual([3, 2]);
  expect(body.next).toBe(events[1]?.id);
});

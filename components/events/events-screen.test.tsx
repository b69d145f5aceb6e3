import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { EvaluatedHook, EventDetail } from '@/lib/api/resources';
import { makeDeliveryDetail } from '@/lib/testing/api/delivery-detail';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { EventsScreen } from './events-screen';

afterEach(() => vi.unstubAllGlobals());

const evaluated = (end: number, changes: Partial<EvaluatedHook>): EvaluatedHook => ({
  hook_id: `019ab000-0000-7000-8000-00000000f00${end}`,
  hook_label: `Hook ${end}`,
  handler: 'webhook',
  version: 1,
  decision: 'not_matched',
  why: 'It listens to source balancer, not to crud.',
  delivery_id: null,
  ...changes,
});
const delivery = makeDeliveryDetail();
const event: EventDetail = {
  id: delivery.event_id,
  source: 'crud',
  event: 'consumers',
  origin: 'api',
  idempotency_key: null,
  received_at: '2026-11-24T06:00:00.000Z',
  data: { entity: { username: 'Arya' } },
  considered: [
    evaluated(1, { decision: 'delivered_to', why: 'It listens.', delivery_id: delivery.id }),
    ...[2, 3, 4, 5].map((end) => evaluated(end, {})),
  ],
  deliveries: [delivery],
};

const api: FakeApi = ({ path }) => {
  if (path === '/api/events') return { data: [event], next: null };
  return path === '/api/sources' ? { data: [] } : event;
};
const show = (search: string, fakeApi: FakeApi = api) =>
  renderScreen(<EventsScreen engineUrl="http://127.0.0.1:8001" />, fakeApi, search);

test('an event lists every hook with its decision and the reason, and links to the delivery', async () => {
  show(`?open=${event.id}`);
  const pane = within(await screen.findByRole('complementary', { name: 'Event' }));
  const fired = (await pane.findByText('It listens.')).closest('li');
  expect(fired?.textContent).toContain('Fired');
  const link = within(fired ?? document.body).getByRole('link', { name: 'Delivery' });
  expect(link.getAttribute('href')).toBe(`/deliveries?open=${delivery.id}`);
});

test('hooks that did not match are folded and counted', async () => {
  show(`?open=${event.id}`);
  const folded = await screen.findByText('4 hooks did not match');
  expect(folded.closest('details')?.open).toBe(false);
});

test('Enter opens the active row and writes it to the URL', async () => {
  const user = userEvent.setup();
  const { url } = show('');
  await screen.findByRole('row', { name: /consumers/ });
  await user.keyboard('j{Enter}');
  expect(url.search).toBe(`?open=${event.id}`);
});

test('an empty log shows the command that sends an event', async () => {
  show('', ({ path }) => (path === '/api/events' ? { data: [], next: null } : { data: [] }));
  expect(await screen.findByText('No events yet')).toBeTruthy();
  expect(screen.getByText(/curl -X POST http:\/\/127.0.0.1:8001\/api\/events/)).toBeTruthy();
});

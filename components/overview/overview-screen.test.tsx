import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Overview } from '@/lib/api/resources';
import { makeDeliveryDetail } from '@/lib/testing/api/delivery-detail';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { OverviewScreen } from './overview-screen';

afterEach(() => vi.unstubAllGlobals());

const hours = Array.from({ length: 24 }, (_, hour) => ({
  at: new Date(Date.UTC(2026, 10, 24, hour)).toISOString(),
  delivered: 0,
  failed: 0,
  suppressed: 0,
}));
const fresh: Overview = {
  hooks: { total: 0, enabled: 0 },
  last_24_hours: { events: 0, delivered: 0, failed: 0, suppressed: 0 },
  waiting: 0,
  retrying: 0,
  hours,
  recent_failures: [],
};
const NOTHING = { data: [], next: null };

const show = (overview: Overview, logs: FakeApi = () => NOTHING) =>
  renderScreen(<OverviewScreen engineUrl="http://127.0.0.1:8001" />, (call) =>
    call.path === '/api/overview' ? overview : logs(call),
  );

test('a new installation says what Hookline is and shows the first steps with the URL of the engine', async () => {
  show(fresh);
  const steps = within(await screen.findByRole('list', { name: 'Get started' }));
  expect(screen.getByText(/^Hookline runs event hooks for your API gateway/)).toBeTruthy();
  expect(steps.getAllByRole('listitem')).toHaveLength(3);
  expect(steps.getByText(/curl -X POST http:\/\/127.0.0.1:8001\/api\/events/)).toBeTruthy();
});

test('a completed step is checked and collapsed', async () => {
  const event = {
    id: '019ab000-0000-7000-8000-00000000e001',
    source: 'crud',
    event: 'consumers',
    origin: 'api',
    idempotency_key: null,
    received_at: '2026-11-24T06:00:00.000Z',
  };
  show({ ...fresh, hooks: { total: 1, enabled: 1 } }, ({ path }) =>
    path === '/api/events' ? { data: [event], next: null } : NOTHING,
  );
  const steps = within(await screen.findByRole('list', { name: 'Get started' }));
  const done = steps.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(done).toEqual(['Create a hook, done', 'Send an event, done', 'View the delivery']);
  expect(steps.queryByText(/curl/)).toBe(null);
});

test('after a first delivery the steps are hidden, and the logs are not read', async () => {
  const { calls } = show({
    ...fresh,
    hooks: { total: 1, enabled: 1 },
    last_24_hours: { events: 1, delivered: 1, failed: 0, suppressed: 0 },
  });
  expect(await screen.findByText('No failures in the last 24 hours.')).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'Get started' })).toBe(null);
  const asked = calls.map(({ path }) => path);
  expect(asked).not.toContain('/api/events');
  expect(asked).not.toContain('/api/deliveries');
});

test('failures link to their deliveries, counts to the deliveries they count', async () => {
  const failed = makeDeliveryDetail({ state: 'dead', reason: 'gone', response_status: 410 });
  show({
    ...fresh,
    hooks: { total: 2, enabled: 1 },
    last_24_hours: { events: 9, delivered: 8, failed: 1_234, suppressed: 0 },
    recent_failures: [failed],
  });
  const link = await screen.findByRole('link', { name: /Open delivery of crud · consumers/ });
  expect(link.getAttribute('href')).toBe(`/deliveries?open=${failed.id}`);
  const figures = within(
    screen.getByRole('region', { name: 'Deliveries now and in the last 24 hours' }),
  );
  expect(figures.getByText('1,234')).toBeTruthy();
  expect(figures.getByRole('link', { name: /^Failed/ }).getAttribute('href')).toBe(
    '/deliveries?state=dead&within=24h',
  );
});

test('the chart is also available as a table', async () => {
  const user = userEvent.setup();
  const busy = hours.map((hour, index) => (index === 23 ? { ...hour, failed: 7 } : hour));
  show({
    ...fresh,
    hooks: { total: 1, enabled: 1 },
    last_24_hours: { events: 9, delivered: 2, failed: 7, suppressed: 0 },
    hours: busy,
  });
  expect(await screen.findByRole('img', { name: /0 delivered, 7 failed/ })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Table' }));
  const [, latest] = screen.getAllByRole('row');
  expect(within(latest ?? document.body).getByText('7')).toBeTruthy();
  const href = within(latest ?? document.body)
    .getByRole('link')
    .getAttribute('href');
  expect(href).toBe(
    '/deliveries?from=2026-11-24T23%3A00%3A00.000Z&to=2026-11-25T00%3A00%3A00.000Z',
  );
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { HookResource } from '@/lib/api/resources';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { makeAttemptDetail, makeDeliveryDetail } from '@/lib/testing/delivery-detail';
import { type FakeApi, renderScreen } from '@/lib/testing/render-screen';
import { DeliveriesScreen } from './deliveries-screen';

afterEach(() => vi.unstubAllGlobals());

const id = (end: number) => `019ab000-0000-7000-8000-00000000d00${end}`;
const deliveries = [1, 2, 3].map((end) =>
  makeDeliveryDetail({
    id: id(end),
    event: `event-${end}`,
    attempts: [makeAttemptDetail({ outcome: 'delivered', error_class: null })],
  }),
);

const api: FakeApi = ({ method, path }) => {
  if (method === 'POST') {
    return makeDeliveryDetail({ id: id(9), event: 'event-9', replay_of: path.split('/')[3] });
  }
  if (path === '/api/deliveries') return { data: deliveries, next: id(3) };
  if (path === '/api/hooks' || path === '/api/sources') return { data: [], next: null };
  const one = deliveries.find((delivery) => path.endsWith(delivery.id));
  return one ?? Response.json({ message: 'There is no such delivery.' }, { status: 404 });
};

const row = (end: number) => screen.findByRole('row', { name: new RegExp(`event-${end}`) });
const pane = () => screen.queryByRole('complementary', { name: 'Delivery' });

async function show(search = '', answer: FakeApi = api) {
  const user = userEvent.setup();
  const rendered = renderScreen(<DeliveriesScreen />, answer, search);
  return { user, ...rendered };
}

test('j and k move, Enter opens into the address, Escape closes', async () => {
  const { user, url } = await show();
  await row(1);
  await user.keyboard('jjjjk');
  expect((await row(2)).dataset.active).toBe('true');
  expect(pane()).toBe(null);
  await user.keyboard('{Enter}');
  expect(pane()).not.toBe(null);
  expect(url.search).toBe(`?open=${id(2)}`);
  await user.keyboard('{Escape}');
  expect(pane()).toBe(null);
  expect(url.search).toBe('');
});

test('j sets out from the row that is open', async () => {
  const { user } = await show(`?open=${id(2)}`);
  await row(1);
  await user.keyboard('j');
  expect((await row(3)).dataset.active).toBe('true');
});

test('r replays the open delivery once and opens the one it made', async () => {
  const { user, calls, url } = await show(`?open=${id(1)}`);
  await screen.findByRole('button', { name: 'Replay' });
  await user.keyboard('r');
  await waitFor(() => expect(url.search).toBe(`?open=${id(9)}`));
  const posts = calls.filter(({ method }) => method === 'POST');
  expect(posts.map(({ path }) => path)).toEqual([`/api/deliveries/${id(1)}/replay`]);
});

test('/ goes to the search, where letters are letters', async () => {
  const { user, calls } = await show(`?open=${id(1)}`);
  await row(1);
  await user.keyboard('/rj');
  const search = screen.getByRole('searchbox');
  expect(search).toBe(document.activeElement);
  expect(search).toHaveProperty('value', 'rj');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('the end of an id finds its row, an unknown one says so, a whole one opens', async () => {
  const { user, url } = await show();
  await row(1);
  const search = screen.getByRole('searchbox');
  await user.type(search, 'd003{Enter}');
  expect(url.search).toBe(`?open=${id(3)}`);
  await user.type(search, 'ffff{Enter}');
  expect(screen.getByText('No delivery here ends with ffff. Paste its whole id.')).toBeTruthy();
  await user.clear(search);
  await user.click(search);
  await user.paste(id(7));
  expect(url.search).toBe(`?open=${id(7)}`);
  expect(await screen.findByText('There is no such delivery.')).toBeTruthy();
});

test('filters of the address are what the server is asked, and clearing takes them out', async () => {
  const { user, calls, url } = await show(`?state=dead,retrying&source=crud&open=${id(1)}`);
  await row(1);
  const [first] = calls.filter(({ path }) => path === '/api/deliveries');
  expect(first?.query.toString()).toBe('state=dead&state=retrying&source=crud');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(url.search).toBe(`?open=${id(1)}`);
});

test('the deliveries of one version of a hook are asked for, and of another by choosing it', async () => {
  const hook = '019ab000-0000-7000-8000-00000000f001';
  const { user, calls, url } = await show(`?hook=${hook}&version=2`);
  await row(1);
  const asked = () => calls.findLast(({ path }) => path === '/api/deliveries')?.query.toString();
  expect(asked()).toBe(`hook=${hook}&version=2`);
  // Nothing is known of its versions here, yet the one that is asked for is told.
  expect(screen.getByRole('combobox', { name: 'Version' })).toHaveProperty('value', '2');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Version' }), 'Any version');
  expect(url.search).toBe(`?hook=${hook}`);
  await waitFor(() => expect(asked()).toBe(`hook=${hook}`));
});

test('another hook takes the version of the one before out of the address', async () => {
  const { user, url } = await show('?hook=019ab000-0000-7000-8000-00000000f001&version=2');
  await row(1);
  await user.click(screen.getByRole('combobox', { name: 'Hook' }));
  await user.click(await screen.findByRole('option', { name: 'Any hook' }));
  expect(url.search).toBe('');
});

test('choosing a state writes it into the address and begins at the first page', async () => {
  const { user, url } = await show(`?after=${id(1)}`);
  await row(1);
  await user.click(screen.getByRole('button', { name: 'States: Any state' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Dead' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Pending' }));
  expect(url.search).toBe('?state=pending,dead');
});

test('older pages are gone to by key, and the way back is kept', async () => {
  const { user, url } = await show();
  await row(1);
  await user.click(screen.getByRole('button', { name: 'Older' }));
  expect(url.search).toBe(`?after=${id(3)}`);
  expect(screen.getByText('paused on older pages')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Newer' }));
  expect(url.search).toBe('');
});

test('the detail tells the story, and its tabs are in the address', async () => {
  const { user, url } = await show(`?open=${id(1)}`);
  const detail = within(await screen.findByRole('complementary', { name: 'Delivery' }));
  expect(
    await detail.findByText('Delivered by attempt 1 of 8: the receiver answered 200 in 34 ms.'),
  ).toBeTruthy();
  await user.click(detail.getByRole('tab', { name: 'Timing' }));
  expect(url.search).toBe(`?open=${id(1)}&tab=timing`);
  expect(detail.getByText('No times were recorded.')).toBeTruthy();
});

test('a removed hook cannot be replayed, and the button stays to say why', async () => {
  const removed = makeDeliveryDetail({ id: id(1), hook_removed: true });
  const { user, calls } = await show(`?open=${id(1)}`, (call) =>
    call.path.endsWith(id(1)) ? removed : api(call),
  );
  const button = await screen.findByRole('button', { name: 'Replay' });
  await user.click(button);
  await user.keyboard('r');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('a log that cannot be read says why and tries again', async () => {
  let failing = true;
  const { user } = await show('', (call) =>
    failing && call.path === '/api/deliveries'
      ? Response.json({ message: 'The database does not answer.' }, { status: 503 })
      : api(call),
  );
  expect(await screen.findByText('The database does not answer.')).toBeTruthy();
  failing = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await row(1);
});

test('an empty log says why it is empty', async () => {
  await show('', (call) =>
    call.path === '/api/deliveries' ? { data: [], next: null } : api(call),
  );
  expect(await screen.findByText('No deliveries yet')).toBeTruthy();
});

test('an empty result of filters offers to clear them', async () => {
  const { user, url } = await show('?within=1h', (call) =>
    call.path === '/api/deliveries' ? { data: [], next: null } : api(call),
  );
  expect(await screen.findByText('No delivery matches')).toBeTruthy();
  const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  if (clear) await user.click(clear);
  expect(url.search).toBe('');
});

test('a delivery of an older version of its hook says so, and how to send by the newer one', async () => {
  const made = deliveries[0];
  const hook: HookResource = {
    id: made?.hook_id ?? '',
    source: 'crud',
    event: 'event-1',
    handler: 'webhook',
    snooze: null,
    on_change: null,
    config: { url: 'https://example.com/x' },
    created_at: 1,
    updated_at: 1,
    label: null,
    enabled: true,
    delivery: DeliverySettings.parse({}),
    version: 7,
    has_secret: false,
    unreadable: [],
    health: { delivered: 0, failed: 0, suppressed: 0, last_fired_at: null },
  };
  await show(`?open=${id(1)}`, (call) =>
    call.path === '/api/hooks' ? { data: [hook], next: null } : api(call),
  );
  expect(await screen.findByText(/it is at version 7 now/)).toBeTruthy();
  expect(screen.getByText(/replay it/)).toBeTruthy();
});

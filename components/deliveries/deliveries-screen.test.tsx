import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { toast } from '@/components/ui/overlay/toast';
import type { DeliveryDetail, HookResource } from '@/lib/api/resources';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { makeAttemptDetail, makeDeliveryDetail } from '@/lib/testing/api/delivery-detail';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { DeliveriesScreen } from './deliveries-screen';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

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

function makeHook(changes: Partial<HookResource>): HookResource {
  return {
    id: deliveries[0]?.hook_id ?? '',
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
    version: 1,
    has_secret: false,
    unreadable: [],
    health: { delivered: 0, failed: 0, suppressed: 0, last_fired_at: null },
    ...changes,
  };
}

const row = (end: number) => screen.findByRole('row', { name: new RegExp(`event-${end}`) });
const pane = () => screen.queryByRole('complementary', { name: 'Delivery' });

async function show(search = '', fakeApi: FakeApi = api) {
  const user = userEvent.setup();
  const rendered = renderScreen(<DeliveriesScreen />, fakeApi, search);
  return { user, ...rendered };
}

test('j and k move, Enter opens into the URL, Escape closes', async () => {
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

test('j starts at the open row', async () => {
  const { user } = await show(`?open=${id(2)}`);
  await row(1);
  await user.keyboard('j');
  expect((await row(3)).dataset.active).toBe('true');
});

const failed = makeDeliveryDetail({
  id: id(4),
  event: 'event-4',
  state: 'dead',
  reason: 'attempts_exhausted',
  response_status: 503,
});

/** A log of one failed delivery; its replay, `d009`, has the given outcome. */
const replaying =
  (outcome: Partial<DeliveryDetail>): FakeApi =>
  (call) => {
    if (call.path === '/api/deliveries') return { data: [failed], next: null };
    if (call.path.endsWith(failed.id)) return failed;
    if (call.path.endsWith(id(9))) return makeDeliveryDetail({ id: id(9), ...outcome });
    return api(call);
  };

test('r replays a failed delivery once and opens the new one', async () => {
  const { user, calls, url } = await show(`?open=${id(4)}`, replaying({}));
  await screen.findByRole('button', { name: 'Replay' });
  await user.keyboard('r');
  await waitFor(() => expect(url.search).toBe(`?open=${id(9)}`));
  const posts = calls.filter(({ method }) => method === 'POST');
  expect(posts.map(({ path }) => path)).toEqual([`/api/deliveries/${id(4)}/replay`]);
});

test('r asks before it sends a delivered event again, naming the hook and the destination', async () => {
  const { user, calls, url } = await show(`?open=${id(1)}`, (call) =>
    call.path === '/api/hooks' ? { data: [makeHook({ label: 'Billing' })], next: null } : api(call),
  );
  await screen.findByRole('button', { name: 'Replay' });
  await user.keyboard('r');
  const dialog = within(await screen.findByRole('dialog', { name: 'Send this event again?' }));
  const question =
    'Billing has already delivered this event. https://example.com/x would receive it';
  expect(dialog.getByText(new RegExp(question))).toBeTruthy();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Replay' }));
  await waitFor(() => expect(url.search).toBe(`?open=${id(9)}`));
});

test('a row that is delivered asks too, and sends nothing when that is cancelled', async () => {
  const { user, calls } = await show();
  await row(1);
  await user.keyboard('jr');
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBe(null);
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

const spyOnToasts = () => ({
  done: vi.spyOn(toast, 'done'),
  failed: vi.spyOn(toast, 'failed'),
});

test('a replay that the receiver rejects is reported as failed, with its status', async () => {
  const { done, failed: failure } = spyOnToasts();
  const response = {
    status: 422,
    headers: {},
    body: { text: '', base64: null, bytes: 0, truncated: false },
  };
  const { user } = await show(
    `?open=${id(4)}`,
    replaying({
      state: 'retrying',
      response_status: 422,
      attempts: [makeAttemptDetail({ outcome: 'rejected', error_class: null, response })],
    }),
  );
  await screen.findByRole('button', { name: 'Replay' });
  await user.keyboard('r');
  const sentence = 'Attempt 1 of 8 failed: the receiver returned 422.';
  await waitFor(() => expect(failure.mock.calls).toEqual([['Replay failed', sentence]]));
  expect(done).not.toHaveBeenCalled();
});

test('a replay is reported as delivered once its first attempt has succeeded', async () => {
  const { done, failed: failure } = spyOnToasts();
  let polls = 0;
  const { user } = await show(`?open=${id(4)}`, (call) => {
    if (!call.path.endsWith(id(9))) return replaying({})(call);
    polls += 1;
    return polls < 2
      ? makeDeliveryDetail({ id: id(9), state: 'pending', tries: 0 })
      : makeDeliveryDetail({ id: id(9) });
  });
  await screen.findByRole('button', { name: 'Replay' });
  await user.keyboard('r');
  await screen.findByText('Not attempted yet: waiting for a worker.');
  expect(done).not.toHaveBeenCalled();
  const sentence = 'Delivered on attempt 1 of 8: the receiver returned 200 in 34 ms.';
  await waitFor(() => expect(done.mock.calls).toEqual([['Replay delivered', sentence]]));
  expect(failure).not.toHaveBeenCalled();
});

test('/ focuses the search, where letters are typed', async () => {
  const { user, calls } = await show(`?open=${id(1)}`);
  await row(1);
  await user.keyboard('/rj');
  const search = screen.getByRole('searchbox');
  expect(search).toBe(document.activeElement);
  expect(search).toHaveProperty('value', 'rj');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('the end of an id finds its row, an unknown one shows an error, a full id opens', async () => {
  const { user, url } = await show();
  await row(1);
  const search = screen.getByRole('searchbox');
  await user.type(search, 'd003{Enter}');
  expect(url.search).toBe(`?open=${id(3)}`);
  await user.type(search, 'ffff{Enter}');
  expect(
    screen.getByText('No delivery on this page ends with ffff. Paste the full id.'),
  ).toBeTruthy();
  await user.clear(search);
  await user.click(search);
  await user.paste(id(7));
  expect(url.search).toBe(`?open=${id(7)}`);
  expect(await screen.findByText('There is no such delivery.')).toBeTruthy();
});

test('the filters of the URL are sent to the server, and clearing removes them', async () => {
  const { user, calls, url } = await show(`?state=dead,retrying&source=crud&open=${id(1)}`);
  await row(1);
  const [first] = calls.filter(({ path }) => path === '/api/deliveries');
  expect(first?.query.toString()).toBe('state=dead&state=retrying&source=crud');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(url.search).toBe(`?open=${id(1)}`);
});

test('deliveries are filtered by a version of a hook, and by another when it is selected', async () => {
  const hook = '019ab000-0000-7000-8000-00000000f001';
  const { user, calls, url } = await show(`?hook=${hook}&version=2`);
  await row(1);
  const asked = () => calls.findLast(({ path }) => path === '/api/deliveries')?.query.toString();
  expect(asked()).toBe(`hook=${hook}&version=2`);
  // The fake API knows no versions, yet the one in the URL is shown.
  expect(screen.getByRole('combobox', { name: 'Version' })).toHaveProperty('value', '2');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Version' }), 'Any version');
  expect(url.search).toBe(`?hook=${hook}`);
  await waitFor(() => expect(asked()).toBe(`hook=${hook}`));
});

test('selecting another hook removes the version from the URL', async () => {
  const { user, url } = await show('?hook=019ab000-0000-7000-8000-00000000f001&version=2');
  await row(1);
  await user.click(screen.getByRole('combobox', { name: 'Hook' }));
  await user.click(await screen.findByRole('option', { name: 'Any hook' }));
  expect(url.search).toBe('');
});

test('selecting a state writes it to the URL and starts at the first page', async () => {
  const { user, url } = await show(`?after=${id(1)}`);
  await row(1);
  await user.click(screen.getByRole('button', { name: 'States: Any state' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Failed' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Pending' }));
  expect(url.search).toBe('?state=pending,dead');
});

test('older pages are read by key, and the way back is kept', async () => {
  const { user, url } = await show();
  await row(1);
  await user.click(screen.getByRole('button', { name: 'Older' }));
  expect(url.search).toBe(`?after=${id(3)}`);
  expect(screen.getByText('paused on older pages')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Newer' }));
  expect(url.search).toBe('');
});

test('the detail says what happened, and its tab is in the URL', async () => {
  const { user, url } = await show(`?open=${id(1)}`);
  const detail = within(await screen.findByRole('complementary', { name: 'Delivery' }));
  expect(
    await detail.findByText('Delivered on attempt 1 of 8: the receiver returned 200 in 34 ms.'),
  ).toBeTruthy();
  await user.click(detail.getByRole('tab', { name: 'Timing' }));
  expect(url.search).toBe(`?open=${id(1)}&tab=timing`);
  expect(detail.getByText('No timings were recorded.')).toBeTruthy();
});

test('a delivery of a deleted hook cannot be replayed, and the button says why', async () => {
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

test('a failed load shows the error and can be retried', async () => {
  let failing = true;
  const { user } = await show('', (call) =>
    failing && call.path === '/api/deliveries'
      ? Response.json({ message: 'The database is unavailable.' }, { status: 503 })
      : api(call),
  );
  expect(await screen.findByText('The database is unavailable.')).toBeTruthy();
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

test('filters without a match offer to be cleared', async () => {
  const { user, url } = await show('?within=1h', (call) =>
    call.path === '/api/deliveries' ? { data: [], next: null } : api(call),
  );
  expect(await screen.findByText('No matching deliveries')).toBeTruthy();
  const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  if (clear) await user.click(clear);
  expect(url.search).toBe('');
});

test('a delivery of an older version says so, and how to use the current one', async () => {
  const hook = makeHook({ version: 7 });
  await show(`?open=${id(1)}`, (call) =>
    call.path === '/api/hooks' ? { data: [hook], next: null } : api(call),
  );
  expect(await screen.findByText(/now at version 7/)).toBeTruthy();
  expect(screen.getByText(/Replay it/)).toBeTruthy();
});

test('a lambda shows its output and its error instead of a request and a response', async () => {
  const request = {
    method: '',
    url: '',
    headers: {},
    body: { text: 'checked Arya', base64: null, bytes: 12, truncated: false },
  };
  const lambda = makeDeliveryDetail({
    id: id(1),
    handler: 'lambda',
    state: 'dead',
    reason: 'attempts_exhausted',
    attempts: [
      makeAttemptDetail({
        outcome: 'rejected',
        error_class: null,
        error_message: 'Function 1 returned a table.',
        request,
      }),
    ],
  });
  const { user } = await show(`?open=${id(1)}`, (call) =>
    call.path.endsWith(id(1)) ? lambda : api(call),
  );
  const detail = within(await screen.findByRole('complementary', { name: 'Delivery' }));
  await detail.findByRole('tab', { name: 'Output' });
  const tabs = detail.getAllByRole('tab').map(({ textContent }) => textContent);
  expect(tabs).toEqual(['Output', 'Error', 'Timing']);
  expect(detail.getByText('checked Arya')).toBeTruthy();
  await user.click(detail.getByRole('tab', { name: 'Error' }));
  expect(detail.getByText('Function 1 returned a table.')).toBeTruthy();
});

test('the foot of a page says how many rows it shows, not how many there are', async () => {
  await show();
  await row(1);
  expect(screen.getByText('3 shown')).toBeTruthy();
});

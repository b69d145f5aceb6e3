import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { InboxRequestResource, InboxResource } from '@/lib/api/inbox-resources';
import { hmac } from '@/lib/net/sign';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { ReceiverScreen } from './receiver-screen';

vi.mock('next/navigation', () => ({ useRouter: () => ({ replace: vi.fn() }) }));
afterEach(() => vi.unstubAllGlobals());

const id = (end: number) => `019ab000-0000-7000-8000-00000000000${end}`;
const token = 't'.repeat(43);
const makeInbox = (part: Partial<InboxResource> = {}): InboxResource => ({
  id: id(1),
  token,
  url: `http://127.0.0.1:8001/receive/${token}`,
  label: 'Inbox',
  answers: [
    { status: 500, delayMs: 0, headers: {}, body: '' },
    { status: 200, delayMs: 5_000, headers: {}, body: '' },
  ],
  answered: 0,
  requests: 1,
  last_received_at: '2026-01-01T12:00:00.000Z',
  created_at: '2026-01-01T12:00:00.000Z',
  ...part,
});

const body = '{"text":"Arya"}';
const makeRequest = (headers: InboxRequestResource['headers'] = []): InboxRequestResource => ({
  id: id(7),
  received_at: '2026-01-01T12:00:00.000Z',
  method: 'POST',
  path_and_query: `/receive/${token}/slack?a=1`,
  body_bytes: body.length,
  answer: { status: 500, delayMs: 0 },
  headers: [['Content-Type', 'application/json'], ...headers],
  body: { text: body, base64: null, bytes: body.length, truncated: false },
});

type World = { inboxes: InboxResource[]; request: InboxRequestResource; hooks?: unknown[] };

function show(world: World, search = '') {
  const { headers: _headers, body: _body, ...row } = world.request;
  const api: FakeApi = ({ method, path, body: sent }) => {
    if (method === 'POST') {
      const created = makeInbox({ id: id(2), requests: 0, ...Object(sent) });
      world.inboxes.unshift(created);
      return created;
    }
    if (method === 'PATCH') {
      world.inboxes = world.inboxes.map((inbox) => ({ ...inbox, ...Object(sent), answered: 0 }));
      return world.inboxes[0];
    }
    if (method === 'DELETE') {
      if (!path.endsWith('/requests')) world.inboxes = [];
      return new Response(null, { status: 204 });
    }
    if (path === '/api/inboxes') return { data: world.inboxes };
    if (path === '/api/hooks') return { data: world.hooks ?? [], next: null };
    if (path.endsWith('/requests')) return { data: [row], next: null };
    if (path.endsWith('/signature')) return { fits: true, why: null, version: 3 };
    if (path.endsWith(id(7))) return world.request;
    return Response.json({ message: 'Not found.' }, { status: 404 });
  };
  return { user: userEvent.setup(), ...renderScreen(<ReceiverScreen />, api, search) };
}

const pane = (name: string) => screen.findByRole('complementary', { name });

test('without an inbox, one click creates one and opens it', async () => {
  const { user, url, calls } = show({ inboxes: [], request: makeRequest() });
  await user.click(await screen.findByRole('button', { name: 'Create inbox' }));
  await waitFor(() => expect(url.search).toBe(`?inbox=${id(2)}`));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ label: 'Inbox' });
});

test('a row opens into the URL and shows the path after the URL of the inbox', async () => {
  const { user, url } = show({ inboxes: [makeInbox()], request: makeRequest() });
  await user.click(await screen.findByRole('link', { name: 'Open POST /slack?a=1' }));
  expect(url.search).toBe(`?inbox=${id(1)}&open=${id(7)}`);
  const detail = within(await pane('Request'));
  expect(await detail.findByText('application/json')).toBeTruthy();
  expect(detail.getByText(/^Not signed/)).toBeTruthy();
});

test('a request whose sender disconnected says so, in the list and when open', async () => {
  const answer = { status: 200, delayMs: 30_000, leftAfterMs: 10_000 };
  const { user } = show({ inboxes: [makeInbox()], request: { ...makeRequest(), answer } });
  await screen.findByText('disconnected after 10 s');
  await user.click(await screen.findByRole('link', { name: 'Open POST /slack?a=1' }));
  await screen.findByText('200, sender disconnected after 10 s');
});

test('the script shows the next response and can be restarted', async () => {
  const { user, calls } = show({ inboxes: [makeInbox({ answered: 4 })], request: makeRequest() });
  const script = await screen.findByRole('list', { name: 'Responses in order' });
  const items = within(script).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['500', '200 after 5 snextrepeats']);
  await user.click(screen.getByRole('button', { name: 'Restart' }));
  await waitFor(() => expect(items[0]?.getAttribute('aria-current')).toBe('step'));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ restart: true });
});

test('responses are moved, edited and saved in the format of the API', async () => {
  const { user, calls } = show(
    { inboxes: [makeInbox()], request: makeRequest() },
    '?responses=true',
  );
  const detail = within(await pane('Responses'));
  const save = detail.getByRole('button', { name: 'Save responses' });
  expect(save).toHaveProperty('disabled', true);
  await user.click(detail.getByRole('button', { name: 'Move response 2 up' }));
  await user.click(detail.getByRole('button', { name: 'Remove response 2' }));
  await user.clear(detail.getByRole('textbox', { name: 'Status' }));
  await user.type(detail.getByRole('textbox', { name: 'Status' }), '429');
  await user.type(detail.getByRole('textbox', { name: 'Retry-After' }), '7');
  await user.click(save);
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
      answers: [{ status: 429, delayMs: 5_000, headers: { 'retry-after': '7' }, body: '' }],
    }),
  );
});

test('unsaved responses ask before they are closed or replaced', async () => {
  window.history.replaceState(null, '', '/receiver');
  const { user, url } = show({ inboxes: [makeInbox()], request: makeRequest() }, '?responses=true');
  const detail = within(await pane('Responses'));
  await user.click(detail.getByRole('button', { name: 'Remove response 2' }));
  await user.click(detail.getByRole('button', { name: 'Close' }));
  await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(detail.getAllByRole('textbox', { name: 'Status' })).toHaveLength(1);
  await user.click(screen.getByRole('link', { name: 'Open POST /slack?a=1' }));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  await pane('Request');
  expect(url.search).toBe(`?inbox=${id(1)}&open=${id(7)}`);
});

test('unchanged responses close without a question', async () => {
  const { user, url } = show({ inboxes: [makeInbox()], request: makeRequest() }, '?responses=true');
  await user.click(within(await pane('Responses')).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(url.search).toBe(`?inbox=${id(1)}`));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an invalid status code is reported at its field and not sent', async () => {
  const { user, calls } = show(
    { inboxes: [makeInbox()], request: makeRequest() },
    '?responses=true',
  );
  const detail = within(await pane('Responses'));
  const [status] = detail.getAllByRole('textbox', { name: 'Status' });
  if (status) await user.type(status, '9');
  await user.click(detail.getByRole('button', { name: 'Save responses' }));
  await waitFor(() => expect(status?.getAttribute('aria-invalid')).toBe('true'));
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('a typed secret is checked against the signature in the browser', async () => {
  const signature = `sha1=${hmac('sha1', 'between us', new TextEncoder().encode(body))}`;
  const request = makeRequest([['X-Kong-Signature', signature]]);
  const { user, calls } = show({ inboxes: [makeInbox()], request }, `?open=${id(7)}`);
  const secret = await screen.findByRole('textbox', { name: 'Secret' });
  await user.type(secret, 'between u');
  expect(screen.getByText(/^Signature invalid: it was made with another secret/)).toBeTruthy();
  await user.type(secret, 's');
  expect(screen.getByText('Signature valid.')).toBeTruthy();
  await user.type(secret, ' ');
  expect(screen.getByText(/without the surrounding spaces/)).toBeTruthy();
  expect(calls.some(({ path }) => path.endsWith('/signature'))).toBe(false);
});

test('clearing asks first, and deleting asks for the name', async () => {
  const { user, calls, url } = show({ inboxes: [makeInbox()], request: makeRequest() });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Clear requests' }));
  await user.click(await screen.findByRole('button', { name: 'Clear requests' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const remove = await screen.findByRole('button', { name: 'Delete' });
  expect(remove).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: /^Type/ }), 'Inbox');
  await user.click(remove);
  expect(await screen.findByText('No inboxes yet')).toBeTruthy();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    `/api/inboxes/${id(1)}/requests`,
    `/api/inboxes/${id(1)}`,
  ]);
  expect(url.search).toBe('');
});

test('a deleted inbox says so and links to the others', async () => {
  const world = { inboxes: [makeInbox()], request: makeRequest() };
  const { user, url } = show(world, `?inbox=${id(9)}`);
  expect(await screen.findByText('Inbox not found')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All inboxes' }));
  expect(url.search).toBe('');
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { InboxRequestResource, InboxResource } from '@/lib/api/inbox-resources';
import { hmac } from '@/lib/net/sign';
import { type FakeApi, renderScreen } from '@/lib/testing/render-screen';
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
      const made = makeInbox({ id: id(2), requests: 0, ...Object(sent) });
      world.inboxes.unshift(made);
      return made;
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
    return Response.json({ message: 'There is none.' }, { status: 404 });
  };
  return { user: userEvent.setup(), ...renderScreen(<ReceiverScreen />, api, search) };
}

const pane = (name: string) => screen.findByRole('complementary', { name });

test('without an inbox, one click makes one and opens it', async () => {
  const { user, url, calls } = show({ inboxes: [], request: makeRequest() });
  await user.click(await screen.findByRole('button', { name: 'Create an inbox' }));
  await waitFor(() => expect(url.search).toBe(`?inbox=${id(2)}`));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ label: 'Inbox' });
});

test('a row opens into the address, and says what follows the address of the inbox', async () => {
  const { user, url } = show({ inboxes: [makeInbox()], request: makeRequest() });
  await user.click(await screen.findByRole('link', { name: 'Open POST /slack?a=1' }));
  expect(url.search).toBe(`?inbox=${id(1)}&open=${id(7)}`);
  const detail = within(await pane('Request'));
  expect(await detail.findByText('application/json')).toBeTruthy();
  expect(detail.getByText(/^It is not signed/)).toBeTruthy();
});

test('a request whose sender did not wait says so, in the list and opened', async () => {
  const answer = { status: 200, delayMs: 30_000, leftAfterMs: 10_000 };
  const { user } = show({ inboxes: [makeInbox()], request: { ...makeRequest(), answer } });
  await screen.findByText('left after 10 s');
  await user.click(await screen.findByRole('link', { name: 'Open POST /slack?a=1' }));
  await screen.findByText('200, sender left after 10 s');
});

test('the script says which answer is next, and begins again when asked', async () => {
  const { user, calls } = show({ inboxes: [makeInbox({ answered: 4 })], request: makeRequest() });
  const script = await screen.findByRole('list', { name: 'Answers, in their order' });
  const items = within(script).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['500', '200 after 5 snextrepeated']);
  await user.click(screen.getByRole('button', { name: 'Start again' }));
  await waitFor(() => expect(items[0]?.getAttribute('aria-current')).toBe('step'));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ restart: true });
});

test('answers are moved, filled in and saved as the API takes them', async () => {
  const { user, calls } = show({ inboxes: [makeInbox()], request: makeRequest() }, '?answers=true');
  const detail = within(await pane('Answers'));
  const save = detail.getByRole('button', { name: 'Save the answers' });
  expect(save).toHaveProperty('disabled', true);
  await user.click(detail.getByRole('button', { name: 'Move answer 2 up' }));
  await user.click(detail.getByRole('button', { name: 'Remove answer 2' }));
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

test('answers that are not saved ask before they are closed, or another thing takes their place', async () => {
  window.history.replaceState(null, '', '/receiver');
  const { user, url } = show({ inboxes: [makeInbox()], request: makeRequest() }, '?answers=true');
  const detail = within(await pane('Answers'));
  await user.click(detail.getByRole('button', { name: 'Remove answer 2' }));
  await user.click(detail.getByRole('button', { name: 'Close' }));
  await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(detail.getAllByRole('textbox', { name: 'Status' })).toHaveLength(1);
  await user.click(screen.getByRole('link', { name: 'Open POST /slack?a=1' }));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  await pane('Request');
  expect(url.search).toBe(`?inbox=${id(1)}&open=${id(7)}`);
});

test('answers that are as they were close at once', async () => {
  const { user, url } = show({ inboxes: [makeInbox()], request: makeRequest() }, '?answers=true');
  await user.click(within(await pane('Answers')).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(url.search).toBe(`?inbox=${id(1)}`));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an answer that HTTP does not know is refused at its field, and nothing is sent', async () => {
  const { user, calls } = show({ inboxes: [makeInbox()], request: makeRequest() }, '?answers=true');
  const detail = within(await pane('Answers'));
  const [status] = detail.getAllByRole('textbox', { name: 'Status' });
  if (status) await user.type(status, '9');
  await user.click(detail.getByRole('button', { name: 'Save the answers' }));
  await waitFor(() => expect(status?.getAttribute('aria-invalid')).toBe('true'));
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('a typed secret is held against the signature in the browser', async () => {
  const signature = `sha1=${hmac('sha1', 'between us', new TextEncoder().encode(body))}`;
  const request = makeRequest([['X-Kong-Signature', signature]]);
  const { user, calls } = show({ inboxes: [makeInbox()], request }, `?open=${id(7)}`);
  const secret = await screen.findByRole('textbox', { name: 'Secret' });
  await user.type(secret, 'between u');
  expect(screen.getByText(/^The signature does not fit: another secret/)).toBeTruthy();
  await user.type(secret, 's');
  expect(screen.getByText(/^The signature fits/)).toBeTruthy();
  await user.type(secret, ' ');
  expect(screen.getByText(/without the blanks/)).toBeTruthy();
  expect(calls.some(({ path }) => path.endsWith('/signature'))).toBe(false);
});

test('clearing asks first, and removing asks by name', async () => {
  const { user, calls, url } = show({ inboxes: [makeInbox()], request: makeRequest() });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Clear' }));
  await user.click(await screen.findByRole('button', { name: 'Clear' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  const remove = await screen.findByRole('button', { name: 'Remove' });
  expect(remove).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: /^Type/ }), 'Inbox');
  await user.click(remove);
  expect(await screen.findByText('No inbox yet')).toBeTruthy();
  expect(calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    `/api/inboxes/${id(1)}/requests`,
    `/api/inboxes/${id(1)}`,
  ]);
  expect(url.search).toBe('');
});

test('an inbox that was removed says so, and leads to the others', async () => {
  const world = { inboxes: [makeInbox()], request: makeRequest() };
  const { user, url } = show(world, `?inbox=${id(9)}`);
  expect(await screen.findByText('There is no such inbox')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All inboxes' }));
  expect(url.search).toBe('');
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActionResult } from '@/lib/client/action-result';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { NewSource } from './new-source';

const router = vi.hoisted(() => ({ replace: vi.fn(), back: vi.fn() }));
vi.mock('next/navigation', () => ({ useRouter: () => router }));
beforeEach(() => router.replace.mockReset());
afterEach(() => vi.unstubAllGlobals());

const ids = ['019ab000-0000-7000-8000-000000000002', '019ab000-0000-7000-8000-000000000001'];
const toEvent = (id: string) => ({
  id,
  source: 'billing',
  event: 'paid',
  origin: 'api',
  idempotency_key: null,
  received_at: '2026-11-24T06:00:00.000Z',
});
const api: FakeApi = ({ path }) => {
  if (path === '/api/events') return { data: ids.map(toEvent), next: null };
  const id = path.split('/').at(-1) ?? '';
  if (ids.includes(id))
    return { ...toEvent(id), data: { invoice: ids.indexOf(id) }, considered: [], deliveries: [] };
  return { data: [] };
};

function setup(answer: ActionResult<null> = { ok: true, value: null }) {
  const create = vi.fn(async (_input: SourceInput) => answer);
  const rendered = renderScreen(
    <NewSource engineUrl="http://127.0.0.1:8001" actions={{ create }} />,
    api,
  );
  return { create, user: userEvent.setup(), ...rendered };
}

const nameOf = (which: number) => screen.getAllByRole('textbox', { name: 'Name' })[which];
const write = (element: HTMLElement | undefined, value: string) =>
  fireEvent.change(element ?? screen.getByText('no such control'), { target: { value } });
const sample = () => screen.getByRole('textbox', { name: /^Sample/ });
const submit = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: /Create source/ }));

test('a source is defined from a sample, with what tells its events apart', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  write(sample(), '{"invoice": {"id": 7}, "at": 1}');
  await user.click(screen.getByRole('button', { name: 'Fill fields from the sample' }));
  await user.click(screen.getByRole('checkbox', { name: 'unique: invoice' }));
  await submit(user);
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/sources?open=billing+paid'));
  expect(create).toHaveBeenCalledWith({
    name: 'billing',
    description: null,
    events: [
      {
        name: 'paid',
        description: null,
        fields: ['invoice', 'at'],
        unique: ['invoice'],
        sample: { invoice: { id: 7 }, at: 1 },
      },
    ],
  });
});

test('filling from the sample keeps the fields that are there, and their ticks', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  await user.click(screen.getByRole('button', { name: 'Add a field' }));
  await user.keyboard('by{Enter}at');
  await user.click(screen.getByRole('checkbox', { name: 'unique: at' }));
  write(sample(), '{"at": 1, "invoice": 7}');
  await user.click(screen.getByRole('button', { name: 'Fill fields from the sample' }));
  await submit(user);
  await waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.calls[0]?.[0].events).toMatchObject([
    { fields: ['by', 'at', 'invoice'], unique: ['at'] },
  ]);
});

test('a sample is checked as it is written, before anything else is', () => {
  setup();
  write(sample(), '{\n  "a": 1,\n}');
  expect(screen.getByText('This is not JSON: line 3 needs a key.')).toBeTruthy();
  write(sample(), '[]');
  expect(screen.getByText('This must be a JSON object: { "key": value }.')).toBeTruthy();
  write(sample(), '{}');
  expect(screen.queryByText(/This must be a JSON object/)).toBeNull();
});

test('every complaint stands at its field, and nothing is sent', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'crud');
  await user.click(screen.getByRole('button', { name: 'Add a field' }));
  await submit(user);
  expect(await screen.findByText('A source of the gateway has this name.')).toBeTruthy();
  expect(screen.getByText('This is needed.')).toBeTruthy();
  expect(screen.getByText('This must not be empty.')).toBeTruthy();
  expect(screen.getByText('3 fields need another look.')).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
});

test('what the server complains of stands at its field too', async () => {
  const { user } = setup({
    ok: false,
    kind: 'invalid',
    message: 'There is a source named billing already.',
    fields: { name: 'there is a source of this name already' },
  });
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  await submit(user);
  expect(await screen.findByText('There is a source of this name already.')).toBeTruthy();
  expect(document.activeElement).toBe(nameOf(0));
  expect(router.replace).not.toHaveBeenCalled();
});

test('a recorded event of the name becomes the sample, and pressing again takes the next', async () => {
  const { user } = setup();
  const take = screen.getByRole('button', { name: 'Take a recorded event' });
  await user.click(take);
  expect(screen.getByText('Name the source and the event first.')).toBeTruthy();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  for (const invoice of [0, 1, 0]) {
    await user.click(take);
    await waitFor(() => expect(sample()).toHaveProperty('value', `{\n  "invoice": ${invoice}\n}`));
  }
  expect(screen.getByText(/1 of 2\. Press again for the next\./)).toBeTruthy();
});

test('an event can be taken out of several, and the others keep what they say', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'billing');
  for (const [index, name] of ['paid', 'late', 'void'].entries()) {
    if (index > 0) await user.click(screen.getByRole('button', { name: 'Add an event' }));
    write(nameOf(index + 1), name);
    await user.click(
      screen.getAllByRole('button', { name: 'Add a field' })[index] ?? document.body,
    );
    await user.keyboard(`of-${name}`);
  }
  await user.click(screen.getByRole('button', { name: 'Remove event late' }));
  await submit(user);
  await waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.calls[0]?.[0].events).toMatchObject([
    { name: 'paid', fields: ['of-paid'] },
    { name: 'void', fields: ['of-void'] },
  ]);
});

test('beside the form stands the request that sends its event', () => {
  setup();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  write(sample(), '{"invoice": 7}');
  const shown = screen.getByRole('figure', { name: 'A request that sends an event' }).textContent;
  expect(shown).toContain('http://127.0.0.1:8001/api/events');
  expect(shown).toContain('"source": "billing"');
  expect(shown).toContain('"invoice": 7');
});

test('leaving what is not saved is asked about first', async () => {
  const { user } = setup();
  write(nameOf(0), 'billing');
  await user.click(screen.getByRole('link', { name: 'Make a token' }));
  expect(await screen.findByText('Leave without saving?')).toBeTruthy();
  expect(router.replace).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/settings#tokens'));
});

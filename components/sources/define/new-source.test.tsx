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

function setup(result: ActionResult<null> = { ok: true, value: null }) {
  const create = vi.fn(async (_input: SourceInput) => result);
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

test('a source is created from a sample, with a unique field', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  write(sample(), '{"invoice": {"id": 7}, "at": 1}');
  await user.click(screen.getByRole('button', { name: 'Add fields from sample' }));
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

test('adding fields from the sample keeps the existing fields and their check marks', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  await user.click(screen.getByRole('button', { name: 'Add field' }));
  await user.keyboard('by{Enter}at');
  await user.click(screen.getByRole('checkbox', { name: 'unique: at' }));
  write(sample(), '{"at": 1, "invoice": 7}');
  await user.click(screen.getByRole('button', { name: 'Add fields from sample' }));
  await submit(user);
  await waitFor(() => expect(create).toHaveBeenCalled());
  expect(create.mock.calls[0]?.[0].events).toMatchObject([
    { fields: ['by', 'at', 'invoice'], unique: ['at'] },
  ]);
});

test('a sample is validated while typing', () => {
  setup();
  write(sample(), '{\n  "a": 1,\n}');
  expect(screen.getByText('Invalid JSON: expected a key on line 3.')).toBeTruthy();
  write(sample(), '[]');
  expect(screen.getByText('Enter a JSON object: { "key": value }.')).toBeTruthy();
  write(sample(), '{}');
  expect(screen.queryByText(/Enter a JSON object/)).toBeNull();
});

test('every validation error is shown at its field, and nothing is sent', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'crud');
  await user.click(screen.getByRole('button', { name: 'Add field' }));
  await submit(user);
  expect(await screen.findByText('A source of the gateway already has this name.')).toBeTruthy();
  expect(screen.getByText('Required.')).toBeTruthy();
  expect(screen.getByText('Must not be empty.')).toBeTruthy();
  expect(screen.getByText('Fix 3 fields to continue.')).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
});

test('a validation error of the server is shown at its field too', async () => {
  const { user } = setup({
    ok: false,
    kind: 'invalid',
    message: 'There is a source named billing already.',
    fields: { name: 'there is a source of this name already' },
  });
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  await submit(user);
  expect(await screen.findByText('A source with this name already exists.')).toBeTruthy();
  expect(document.activeElement).toBe(nameOf(0));
  expect(router.replace).not.toHaveBeenCalled();
});

test('a recorded event becomes the sample, and selecting again uses the next one', async () => {
  const { user } = setup();
  const take = screen.getByRole('button', { name: 'Use recorded event' });
  await user.click(take);
  expect(screen.getByText('Enter the names of the source and the event first.')).toBeTruthy();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  for (const invoice of [0, 1, 0]) {
    await user.click(take);
    await waitFor(() => expect(sample()).toHaveProperty('value', `{\n  "invoice": ${invoice}\n}`));
  }
  expect(screen.getByText(/1 of 2\. Select again for the next one\./)).toBeTruthy();
});

test('one of several events can be removed, and the others keep their values', async () => {
  const { user, create } = setup();
  write(nameOf(0), 'billing');
  for (const [index, name] of ['paid', 'late', 'void'].entries()) {
    if (index > 0) await user.click(screen.getByRole('button', { name: 'Add event' }));
    write(nameOf(index + 1), name);
    await user.click(screen.getAllByRole('button', { name: 'Add field' })[index] ?? document.body);
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

test('next to the form is the request that sends its event', () => {
  setup();
  write(nameOf(0), 'billing');
  write(nameOf(1), 'paid');
  write(sample(), '{"invoice": 7}');
  const shown = screen.getByRole('figure', { name: 'Example request' }).textContent;
  expect(shown).toContain('http://127.0.0.1:8001/api/events');
  expect(shown).toContain('"source": "billing"');
  expect(shown).toContain('"invoice": 7');
});

test('leaving unsaved changes asks first', async () => {
  const { user } = setup();
  write(nameOf(0), 'billing');
  await user.click(screen.getByRole('link', { name: 'Create token' }));
  expect(await screen.findByText('Leave without saving?')).toBeTruthy();
  expect(router.replace).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/settings#tokens'));
});

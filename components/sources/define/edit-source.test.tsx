import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActionResult } from '@/lib/client/action-result';
import type { SourceInput } from '@/lib/event-hooks/sources/schema';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
import { EditSource } from './edit-source';

const router = vi.hoisted(() => ({ replace: vi.fn(), back: vi.fn() }));
vi.mock('next/navigation', () => ({ useRouter: () => router }));
beforeEach(() => router.replace.mockReset());
afterEach(() => vi.unstubAllGlobals());

const paid = {
  name: 'paid',
  description: 'All paid',
  fields: ['invoice', 'at'],
  unique: ['invoice'],
  sample: { invoice: 7 },
};
const billing = { name: 'billing', description: null, custom: true, events: [paid] };
const crud = { name: 'crud', description: null, custom: false, events: [] };
const api: FakeApi = () => ({ data: [crud, billing] });

const done: ActionResult<null> = { ok: true, value: null };
function setup({ name = 'billing', result = done, from = api } = {}) {
  const update = vi.fn(async (_name: string, _input: SourceInput, _expected: object) => result);
  const remove = vi.fn(async (_name: string) => result);
  const rendered = renderScreen(
    <EditSource name={name} engineUrl="http://127.0.0.1:8001" actions={{ update, remove }} />,
    from,
  );
  return { update, remove, user: userEvent.setup(), ...rendered };
}
const save = () => screen.getByRole('button', { name: /^Save/ });

test('a stored source is shown and saved completely under its name', async () => {
  const { user, update } = setup();
  const name = (await screen.findAllByRole('textbox', { name: 'Name' }))[0];
  expect(name).toHaveProperty('readOnly', true);
  expect(screen.getByRole('checkbox', { name: 'unique: invoice', checked: true })).toBeTruthy();
  expect(save()).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: 'unique: at' }));
  await user.click(save());
  await waitFor(() => expect(screen.getByText('No changes')).toBeTruthy());
  const { custom: _, ...before } = billing;
  const after = { ...before, events: [{ ...paid, unique: ['invoice', 'at'] }] };
  expect(update).toHaveBeenLastCalledWith('billing', after, before);

  // The next save expects what was saved before.
  await user.click(screen.getByRole('checkbox', { name: 'unique: at' }));
  await user.click(save());
  await waitFor(() => expect(screen.getByText('No changes')).toBeTruthy());
  expect(update).toHaveBeenLastCalledWith('billing', before, after);
});

test('an error without a field is shown above the form, and the draft is kept', async () => {
  const message = 'A hook listens to paid of billing: x. Remove or change them first.';
  const { user } = setup({
    result: { ok: false, kind: 'invalid', message, fields: { 'hooks.0': 'x' } },
  });
  const name = (await screen.findAllByRole('textbox', { name: 'Name' }))[1];
  fireEvent.change(name ?? document.body, { target: { value: 'settled' } });
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toBe(message);
  expect(name).toHaveProperty('value', 'settled');
});

test('it is deleted by its name, and the hooks that use it are listed', async () => {
  const message = 'A hook listens to the source billing: “Books” (x). Remove or change them first.';
  const { user, remove } = setup({
    result: { ok: false, kind: 'invalid', message, fields: { 'hooks.0': 'x' } },
  });
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  const confirm = screen.getAllByRole('button', { name: 'Delete' }).at(-1);
  expect(confirm).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: /Type billing/ }), 'billing');
  await user.click(confirm ?? document.body);
  expect(await screen.findByText(message)).toBeTruthy();
  expect(remove).toHaveBeenCalledWith('billing');
  expect(router.replace).not.toHaveBeenCalled();
});

test('after deleting the catalogue is shown', async () => {
  const { user } = setup();
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.type(screen.getByRole('textbox', { name: /Type billing/ }), 'billing{Enter}');
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/sources'));
});

test.each(['crud', 'shipping'])('%s is not a custom source that can be edited', async (name) => {
  setup({ name });
  expect(await screen.findByText('Custom source not found')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All sources' })).toBeTruthy();
});

test('the draft is kept when reading the source again fails', async () => {
  let broken = false;
  const { user, client, calls } = setup({
    from: (call) => (broken ? Response.json({ message: 'away' }, { status: 503 }) : api(call)),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'unique: at' }));
  broken = true;
  await act(() => client.invalidateQueries());
  expect(calls).toHaveLength(2);
  await user.tab();
  expect(screen.getByRole('checkbox', { name: 'unique: at', checked: true })).toBeTruthy();
});

test('a failed load can be retried', async () => {
  let broken = true;
  const { user } = setup({
    from: (call) => (broken ? Response.json({ message: 'away' }, { status: 503 }) : api(call)),
  });
  const retry = await screen.findByRole('button', { name: 'Try again' });
  broken = false;
  await user.click(retry);
  expect(await screen.findByRole('checkbox', { name: 'unique: at' })).toBeTruthy();
});

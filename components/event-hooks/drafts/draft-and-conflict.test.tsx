import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { hookQuery, hookVersionsQuery } from '@/lib/client/hooks';
import { makeHook } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import type { HookRequest } from '../hook-actions';
import { EditHook } from '../page/edit-hook';
import { NewHook } from '../page/new-hook';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace: vi.fn() }) }));

beforeEach(() => localStorage.clear());

const hook = makeHook({ version: 2, label: 'Base' });
const refuse = () => Promise.reject(new Error('not asked for here'));

function open(stored = hook, user = 'ada@example.com') {
  cleanup();
  const update = vi.fn((_id: string, _request: HookRequest, at: number) =>
    Promise.resolve({ ok: true as const, value: { id: hook.id, version: at + 1 } }),
  );
  const actions = {
    update,
    create: refuse,
    remove: refuse,
    setEnabled: refuse,
    ping: refuse,
    test: refuse,
  };
  const client = renderHookScreen(
    <EditHook hookId={hook.id} actions={actions} user={user} engineUrl="http://127.0.0.1:8001" />,
    [stored],
    '?tab=configuration',
  );
  vi.spyOn(client, 'invalidateQueries').mockResolvedValue();
  return { client, update };
}

const label = () => screen.getByRole('textbox', { name: /^Label/ });
const typeLabel = (text: string) => fireEvent.change(label(), { target: { value: text } });

test('what was typed is offered again when the page is opened again', async () => {
  open();
  typeLabel('Mine');
  open();
  expect(label()).toHaveProperty('value', 'Base');
  expect(screen.getByText(/^You have an unsaved draft from \d\d:\d\d$/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Restore draft' }));
  expect(label()).toHaveProperty('value', 'Mine');
  expect(screen.getByText('Unsaved changes')).toBeDefined();
  expect(screen.queryByText(/You have an unsaved draft/)).toBe(null);
});

test('a dropped draft is not offered again', async () => {
  open();
  typeLabel('Mine');
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Discard draft' }));
  open();
  expect(screen.queryByText(/You have an unsaved draft/)).toBe(null);
});

test('what was saved or discarded is no draft any more', async () => {
  open();
  typeLabel('Saved');
  await userEvent.click(screen.getByRole('button', { name: /Save/ }));
  await screen.findByText('No changes');
  open();
  expect(screen.queryByText(/You have an unsaved draft/)).toBe(null);
  typeLabel('Discarded');
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  open();
  expect(screen.queryByText(/You have an unsaved draft/)).toBe(null);
});

test('nobody is offered the draft of somebody else', async () => {
  open();
  typeLabel('Mine');
  open(hook, 'bob@example.com');
  expect(screen.queryByText(/You have an unsaved draft/)).toBe(null);
});

test('a draft says which secrets it does not hold', async () => {
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Add secret' }));
  await userEvent.type(screen.getByLabelText(/^Secret/), 'hunter2');
  open();
  expect(Object.values(localStorage).join()).not.toContain('hunter2');
  expect(screen.getByText(/Secrets are not kept in drafts.*the secret/)).toBeDefined();
});

test('a draft of an older version comes back with what was saved since beside it', async () => {
  open();
  typeLabel('Mine');
  const { client } = open({ ...hook, version: 3, snooze: 60 });
  client.setQueryData(hookVersionsQuery(hook.id).queryKey, [
    {
      id: '019ab000-0000-7000-8000-000000000002',
      version: 2,
      author: 'bob@example.com',
      created_at: '2026-11-24T02:00:00.000Z',
      retired_at: '2026-11-24T03:00:00.000Z',
      hook,
    },
  ]);
  expect(screen.getByText(/It is based on version 2/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Restore draft' }));
  await screen.findByText(/Version 3 was saved in the meantime/);
  expect(screen.getByText(/both changes can be kept/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Apply selection' }));
  expect(label()).toHaveProperty('value', 'Mine');
  expect(screen.getByRole('textbox', { name: /^Snooze/ })).toHaveProperty('value', '1 min');
});

test('of two changes to one field I choose whose goes on', async () => {
  const { client, update } = open();
  typeLabel('Mine');
  const theirs = { ...hook, version: 3, label: 'Theirs', snooze: 60 };
  act(() => void client.setQueryData(hookQuery(hook.id).queryKey, theirs));
  const whose = await screen.findByRole('radiogroup', { name: 'Label: value to keep' });
  const row = whose.closest('li');
  expect(row?.textContent).toMatch(/BeforeBaseTheirsTheirsMineMine$/);
  await userEvent.click(within(whose).getByRole('radio', { name: 'Theirs' }));
  const snooze = screen.getByRole('radiogroup', { name: 'Snooze: value to keep' });
  await userEvent.click(within(snooze).getByRole('radio', { name: 'Mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply selection' }));
  expect(label()).toHaveProperty('value', 'Theirs');
  await userEvent.click(screen.getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(update).toHaveBeenCalled());
  const [, request, at] = update.mock.calls[0] ?? [];
  expect(at).toBe(3);
  expect(request?.kong).toMatchObject({ snooze: null });
  expect(request?.hookline).toMatchObject({ label: 'Theirs' });
});

test('a hook that does not exist yet is kept too', async () => {
  const screenOf = () => {
    cleanup();
    renderHookScreen(
      <NewHook
        actions={{ create: refuse }}
        start={{}}
        user="ada@example.com"
        engineUrl="http://127.0.0.1:8001"
      />,
    );
  };
  screenOf();
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/draft');
  screenOf();
  await userEvent.click(screen.getByRole('button', { name: 'Restore draft' }));
  expect(screen.getByLabelText('URL')).toHaveProperty('value', 'https://example.com/draft');
});

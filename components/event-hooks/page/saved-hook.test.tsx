import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ActionResult } from '@/lib/client/action-result';
import { hookQuery } from '@/lib/client/hooks';
import { makeHook, makeRun } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import type { HookActions, HookRequest, SavedHook } from '../hook-actions';
import { EditHook } from './edit-hook';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace: vi.fn() }) }));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const ok = (version: number): ActionResult<SavedHook> => ({
  ok: true,
  value: { id: makeHook().id, version },
});
const run = { ok: true as const, value: makeRun(200) };

function setup(hook = makeHook(), part: Partial<HookActions> = {}, tab = 'configuration') {
  const update = vi.fn((_id: string, _request: HookRequest, version: number) =>
    Promise.resolve(ok(version + 1)),
  );
  const actions: HookActions = {
    create: () => Promise.resolve(ok(1)),
    update,
    remove: () => Promise.resolve({ ok: true, value: null }),
    setEnabled: () => Promise.resolve(ok(hook.version + 1)),
    ping: () => Promise.resolve(run),
    test: () => Promise.resolve(run),
    ...part,
  };
  const client = renderHookScreen(
    <EditHook
      hookId={hook.id}
      actions={actions}
      user="ada@example.com"
      engineUrl="http://127.0.0.1:8001"
    />,
    [hook],
    `?tab=${tab}`,
  );
  vi.spyOn(client, 'invalidateQueries').mockResolvedValue();
  return { client, update };
}

const save = () => screen.getByRole('button', { name: /Save/ });

test('saving is possible once something changed, and names the version it stands on', async () => {
  const { update } = setup(makeHook({ version: 4 }));
  expect(save()).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByLabelText(/Label/), 'Billing');
  await userEvent.click(save());
  await screen.findByText('No changes');
  expect(update.mock.calls[0]?.[1].hookline).toMatchObject({ label: 'Billing' });
  expect(update.mock.calls[0]?.[1].hookline).not.toHaveProperty('enabled');
  expect(update.mock.calls[0]?.[2]).toBe(4);
});

test('a stored secret is never in the page, and stays when it is not touched', async () => {
  const { update } = setup(
    makeHook({
      has_secret: true,
      config: { url: 'https://example.com/x', headers: {}, secret: '********', ssl_verify: false },
    }),
  );
  expect(document.body.textContent).toContain('A secret is stored.');
  await userEvent.type(screen.getByLabelText(/Label/), 'x');
  await userEvent.click(save());
  await screen.findByText('No changes');
  expect(update.mock.calls[0]?.[1].kong.config).not.toHaveProperty('secret');
});

test('a stored secret that cannot be decrypted is said, with what to do', () => {
  setup(makeHook({ has_secret: true, unreadable: ['secret', 'headers.Authorization'] }));
  const notice = screen.getByRole('alert').textContent;
  expect(notice).toContain('the stored secret and the stored header Authorization cannot');
  expect(notice).toContain('Set it again');
});

test('clearing the stored secret says what that means, and can be taken back', async () => {
  const { update } = setup(makeHook({ has_secret: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getByText(/Saving deletes the stored secret/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Keep stored secret' }));
  expect(save()).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  await userEvent.click(save());
  await screen.findByText('No changes');
  expect(update.mock.calls[0]?.[1].kong.config).toHaveProperty('secret', null);
});

test('a version saved by somebody else is shown, and mine is kept until I choose', async () => {
  const hook = makeHook();
  const { client, update } = setup(hook);
  await userEvent.type(screen.getByLabelText(/Label/), 'Mine');
  const theirs = { ...hook, version: 2, label: 'Theirs' };
  act(() => void client.setQueryData(hookQuery(hook.id).queryKey, theirs));
  await screen.findByText(/Version 2 was saved in the meantime/);
  expect(screen.getByRole('textbox', { name: /^Label/ })).toHaveProperty('value', 'Mine');
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  await userEvent.click(save());
  await waitFor(() => expect(update).toHaveBeenCalled());
  expect(update.mock.calls[0]?.[2]).toBe(2);
  expect(update.mock.calls[0]?.[1].hookline).toMatchObject({ label: 'Mine' });
});

test('a version saved by somebody else is taken over while nothing is edited', async () => {
  const hook = makeHook();
  const { client } = setup(hook);
  act(
    () =>
      void client.setQueryData(hookQuery(hook.id).queryKey, {
        ...hook,
        version: 2,
        label: 'Theirs',
      }),
  );
  await waitFor(() => expect(screen.getByLabelText(/Label/)).toHaveProperty('value', 'Theirs'));
  expect(screen.queryByText(/was saved in the meantime/)).toBe(null);
});

test('what is tested is the saved hook, from a dock that is closed at first', async () => {
  const test = vi.fn(() => Promise.resolve(run));
  setup(makeHook(), { test });
  expect(screen.queryByRole('textbox', { name: 'Event data' })).toBe(null);
  await userEvent.type(screen.getByLabelText(/Label/), 'Mine');
  const header = screen.getByRole('heading', { level: 1 }).closest('header');
  if (header) await userEvent.click(within(header).getByRole('button', { name: 'Try it' }));
  expect(screen.getByText(/Runs the saved version 1/)).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Event data' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send test' }));
  expect(test).toHaveBeenCalledWith(makeHook().id, { a: 1 });
});

const heading = () => screen.getByRole('heading', { level: 1 });
const labelInput = () => within(heading()).getByRole('textbox', { name: 'Label' });

test('F2 names the hook in place, and what is edited in the form stays edited', async () => {
  const { update } = setup(makeHook({ version: 4, label: 'Before' }));
  fireEvent.change(screen.getByLabelText('URL'), { target: { value: 'https://b.example/' } });
  await userEvent.keyboard('{F2}');
  expect(document.activeElement).toBe(labelInput());
  fireEvent.change(labelInput(), { target: { value: 'Pager' } });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(within(heading()).queryByRole('textbox')).toBe(null));
  const named = { kong: {}, hookline: { label: 'Pager' } };
  expect(update.mock.calls[0]?.slice(1)).toEqual([named, 4]);
  expect(screen.getByRole('textbox', { name: /^Label/ })).toHaveProperty('value', 'Pager');
  await userEvent.click(save());
  await screen.findByText('No changes');
  expect(update.mock.calls[1]?.[2]).toBe(5);
  expect(update.mock.calls[1]?.[1].kong.config).toMatchObject({ url: 'https://b.example/' });
});

test('adding a secret moves the focus into its field, and clearing it moves the focus back', async () => {
  setup();
  await userEvent.click(screen.getByRole('button', { name: 'Add secret' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Secret/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add secret' }));
});

test('the overview shows what the hook listens to, its destination and its health', () => {
  const health = { delivered: 1_200, failed: 3, suppressed: 0, last_fired_at: null };
  setup(makeHook({ has_secret: true, snooze: 60, health }), {}, 'overview');
  const summary = screen.getByRole('region', { name: 'Summary' }).textContent;
  expect(summary).toContain('When a crud · consumers event occurs, at most once in 1 min');
  expect(summary).toContain('POST https://example.com/x');
  expect(summary).toContain('Secretstored');
  expect(summary).toContain('StateEnabled');
  expect(screen.getByRole('region', { name: 'Health' }).textContent).toContain('Delivered1,200');
  expect(screen.getByRole('region', { name: 'Recent deliveries' })).toBeDefined();
  expect(screen.queryByLabelText('URL')).toBe(null);
});

test('edits survive a change of tabs, which names them as unsaved', async () => {
  const { update } = setup();
  await userEvent.type(screen.getByLabelText(/Label/), 'Billing');
  await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(screen.queryByLabelText(/Label/)).toBe(null);
  const configuration = screen.getByRole('tab', { name: 'Configuration (unsaved changes)' });
  await userEvent.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[1].hookline).toMatchObject({ label: 'Billing' });
  await waitFor(() => expect(configuration.textContent).toBe('Configuration'));
});

test('the arrow keys walk the tabs', async () => {
  setup(makeHook(), {}, 'overview');
  screen.getByRole('tab', { name: 'Overview' }).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Deliveries', selected: true })).toBeDefined();
  expect(screen.getByText(/No deliveries yet/)).toBeDefined();
});

test('Ctrl S with an invalid draft opens the tab that shows the error', async () => {
  const { update } = setup();
  await userEvent.clear(screen.getByLabelText('URL'));
  await userEvent.click(screen.getByRole('tab', { name: 'Versions' }));
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('This field is required.')).toBeDefined();
  expect(update).not.toHaveBeenCalled();
});

test('Ctrl Enter sends a test from anywhere on the page, but not behind a dialog', async () => {
  const test = vi.fn(() => Promise.resolve(run));
  setup(makeHook(), { test });
  await userEvent.click(screen.getByLabelText('URL'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(test).toHaveBeenCalledOnce());
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(test).toHaveBeenCalledOnce();
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type FakeApi, renderScreen } from '@/lib/testing/render-screen';
import { SettingsScreen } from './settings-screen';

vi.mock('next/navigation', () => ({ useRouter: () => ({ replace: vi.fn() }) }));
afterEach(() => vi.unstubAllGlobals());

const settings = {
  compatibility: '3.4',
  lenient_sources: false,
  retention_days: 30,
  untrusted_lua: 'default',
};
const token = {
  id: '019ab000-0000-7000-8000-000000000001',
  name: 'gateway',
  prefix: 'hl_abc',
  created_by: 'ada@example.com',
  created_at: '2026-11-24T06:00:00.000Z',
  last_used_at: null,
};

const api: FakeApi = ({ method, path, body }) => {
  if (path === '/api/settings') {
    return method === 'PATCH' ? { ...settings, ...Object(body) } : settings;
  }
  if (method === 'POST') return { ...token, name: 'laptop', token: 'hl_secret' };
  if (method === 'DELETE') return new Response(null, { status: 204 });
  return { data: [token] };
};

function show(answer: FakeApi = api) {
  const user = userEvent.setup();
  const account = { name: 'Ada', email: 'ada@example.com' };
  const onSignOut = vi.fn(async () => {});
  const rendered = renderScreen(
    <SettingsScreen account={account} engineUrl="http://127.0.0.1:8001" onSignOut={onSignOut} />,
    answer,
  );
  return { user, onSignOut, ...rendered };
}

test('choosing another compatibility says what it changes, and saving sends that alone', async () => {
  const { user, calls } = show();
  await user.click(await screen.findByRole('radio', { name: '3.14' }));
  expect(screen.getByText(/every hook with a secret is signed with SHA-256/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { compatibility: '3.14' },
    ]),
  );
});

test('switching Lua off says what fails then, and saving sends that alone', async () => {
  const { user, calls } = show();
  const choice = await screen.findByRole('combobox', { name: 'What scripts may see' });
  await user.selectOptions(choice, 'off');
  expect(screen.getByText(/lambda hooks cannot be saved/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { untrusted_lua: 'off' },
    ]),
  );
});

test('a retention that is no number of days is refused on its field, before it is sent', async () => {
  const { user, calls } = show();
  const input = await screen.findByRole('textbox', { name: 'Keep the record for' });
  await user.clear(input);
  await user.type(input, '400');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('A whole number of days, 1 to 365')).toBeTruthy();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('discarding brings back what is saved', async () => {
  const { user } = show();
  const box = await screen.findByRole('checkbox');
  await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(box.getAttribute('aria-checked')).toBe('false');
});

test('a token is shown when it is made, and gone when the dialog is', async () => {
  const { user, calls } = show();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' laptop {Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Token laptop' }));
  expect(dialog.getByText('hl_secret')).toBeTruthy();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'laptop' });
  await user.click(dialog.getByRole('button', { name: 'I have copied it' }));
  expect(screen.queryByText('hl_secret')).toBe(null);
});

test('a name that is taken is told on the field', async () => {
  const { user } = show((call) =>
    call.method === 'POST'
      ? Response.json({ message: 'There is a token named gateway already.' }, { status: 409 })
      : api(call),
  );
  const input = screen.getByRole('textbox', { name: 'Name' });
  await user.type(input, 'gateway{Enter}');
  expect(await screen.findByText('There is a token named gateway already.')).toBeTruthy();
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('revoking asks for the name of the token', async () => {
  const { user, calls } = show();
  await user.click(await screen.findByRole('button', { name: 'Revoke gateway' }));
  const dialog = within(await screen.findByRole('dialog'));
  const revoke = dialog.getByRole('button', { name: 'Revoke' });
  expect(revoke).toHaveProperty('disabled', true);
  await user.type(dialog.getByRole('textbox'), 'gateway');
  await user.click(revoke);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe(`/api/tokens/${token.id}`);
});

test('signing out is one click', async () => {
  const { user, onSignOut } = show();
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(onSignOut).toHaveBeenCalledTimes(1);
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type FakeApi, renderScreen } from '@/lib/testing/screens/render-screen';
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
  return { data: [token], environment_token: false };
};

function show(fakeApi: FakeApi = api) {
  const user = userEvent.setup();
  const account = { name: 'Ada', email: 'ada@example.com' };
  const onSignOut = vi.fn(async () => {});
  const rendered = renderScreen(
    <SettingsScreen account={account} engineUrl="http://127.0.0.1:8001" onSignOut={onSignOut} />,
    fakeApi,
  );
  return { user, onSignOut, ...rendered };
}

test('selecting another compatibility says what changes, and saving sends only that', async () => {
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

test('turning Lua off says what fails, and saving sends only that', async () => {
  const { user, calls } = show();
  const choice = await screen.findByRole('combobox', { name: 'Script sandbox' });
  await user.selectOptions(choice, 'off');
  expect(screen.getByText(/lambda hooks cannot be saved/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { untrusted_lua: 'off' },
    ]),
  );
});

test('an invalid retention is reported at its field and not sent', async () => {
  const { user, calls } = show();
  const input = await screen.findByRole('textbox', { name: 'Retention' });
  await user.clear(input);
  await user.type(input, '400');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Enter a whole number of days from 1 to 365.')).toBeTruthy();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('discarding restores the saved settings', async () => {
  const { user } = show();
  const box = await screen.findByRole('checkbox');
  await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(box.getAttribute('aria-checked')).toBe('false');
});

test('a new token is shown until its dialog is closed', async () => {
  const { user, calls } = show();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' laptop {Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Token laptop' }));
  expect(dialog.getByText('hl_secret')).toBeTruthy();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'laptop' });
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  expect(screen.queryByText('hl_secret')).toBe(null);
});

test('a name that is taken is reported at the field', async () => {
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

test('the token of the environment is listed without a value, and is not one to revoke', async () => {
  show((call) => (call.path === '/api/tokens' ? { data: [], environment_token: true } : api(call)));
  const row = (await screen.findByText('From environment')).closest('tr');
  expect(row?.textContent).toContain('HOOKLINE_ADMIN_TOKEN');
  expect(within(row ?? document.body).queryByRole('button')).toBe(null);
  expect(screen.queryByText('No tokens yet')).toBe(null);
});

test('without any token the list says so', async () => {
  show((call) =>
    call.path === '/api/tokens' ? { data: [], environment_token: false } : api(call),
  );
  expect(await screen.findByText('No tokens yet')).toBeTruthy();
});

test('signing out is one click', async () => {
  const { user, onSignOut } = show();
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(onSignOut).toHaveBeenCalledTimes(1);
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { HookVersionResource } from '@/lib/api/resources';
import { hookVersionsQuery } from '@/lib/client/hooks';
import { makeHook } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import type { HookActions, HookRequest } from '../hook-actions';
import { EditHook } from '../page/edit-hook';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace: vi.fn() }) }));

const hook = makeHook({ version: 3, label: 'Now', has_secret: true });
const version = (
  number: number,
  part: Partial<HookVersionResource['hook']> = {},
): HookVersionResource => ({
  id: `019ab000-0000-7000-8000-00000000000${number}`,
  version: number,
  author: `author${number}@example.com`,
  created_at: `2026-11-24T0${number}:00:00.000Z`,
  retired_at: number === 3 ? null : `2026-11-24T0${number + 1}:00:00.000Z`,
  hook: { ...hook, version: number, ...part },
});
const versions = [
  version(3),
  version(2, { label: 'Before', config: { ...hook.config, url: 'https://example.com/two' } }),
  version(1, { label: null, has_secret: false }),
];

function setup(stored = versions) {
  const update = vi.fn((_id: string, _request: HookRequest, at: number) =>
    Promise.resolve({ ok: true as const, value: { id: hook.id, version: at + 1 } }),
  );
  const actions = { update } as Partial<HookActions>;
  const refuse = () => Promise.reject(new Error('not asked for here'));
  const client = renderHookScreen(
    <EditHook
      hookId={hook.id}
      user="ada@example.com"
      engineUrl="http://127.0.0.1:8001"
      actions={{
        create: refuse,
        update,
        remove: refuse,
        setEnabled: refuse,
        ping: refuse,
        test: refuse,
        ...actions,
      }}
    />,
    [hook],
    '?tab=versions',
  );
  client.setQueryData(hookVersionsQuery(hook.id).queryKey, stored);
  vi.spyOn(client, 'invalidateQueries').mockResolvedValue();
  return { update };
}

const openTab = (name: string) => userEvent.click(screen.getByRole('tab', { name }));
const open = async (number: number) => {
  await userEvent.click(await screen.findByRole('button', { name: `Show version ${number}` }));
  return screen.findByRole('dialog', { name: `Version ${number}` });
};

test('each save names who made it and which fields it changed', async () => {
  setup();
  const list = screen.getByRole('region', { name: 'Versions' });
  await within(list).findByText('author2@example.com');
  expect(within(list).getByText('Changed config.url, label')).toBeDefined();
  expect(within(list).getByText('Created')).toBeDefined();
});

test('an older version is compared with the current one, field by field', async () => {
  setup();
  const dialog = await open(2);
  const list = within(dialog).getByRole('list', { name: 'Differences' });
  const text = list.textContent ?? '';
  expect(text).toContain('config.url');
  expect(text).toContain('Before: https://example.com/two');
  expect(text).toContain('After: https://example.com/x');
});

test('a version is compared with what is in the form', async () => {
  setup();
  await openTab('Configuration');
  await userEvent.type(screen.getByLabelText(/Label/), '!');
  await openTab('Versions');
  const dialog = await open(3);
  await userEvent.selectOptions(within(dialog).getByLabelText('Compare with'), 'your draft');
  expect(within(dialog).getByRole('list', { name: 'Differences' }).textContent).toContain(
    'After: Now!',
  );
});

test('the deliveries of a version are those that it made', async () => {
  setup();
  const link = within(await open(2)).getByRole('link', { name: 'View its deliveries' });
  const search = new URL(link.getAttribute('href') ?? '', 'http://x').searchParams;
  expect(Object.fromEntries(search)).toEqual({
    hook: hook.id,
    version: '2',
  });
});

test('loading a version changes the form and saves nothing', async () => {
  const { update } = setup();
  const dialog = await open(2);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Load into form' }));
  expect(screen.getByLabelText('URL')).toHaveProperty('value', 'https://example.com/two');
  expect(screen.getByText('Unsaved changes')).toBeDefined();
  expect(update).not.toHaveBeenCalled();
});

test('restoring asks, and saves the version over the one that is current', async () => {
  const { update } = setup();
  const dialog = await open(2);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Restore…' }));
  expect(update).not.toHaveBeenCalled();
  const question = screen.getByRole('dialog', { name: 'Restore version 2?' });
  const text = within(question).getByRole('list', { name: 'Differences' }).textContent;
  expect(text).toContain('Before: https://example.com/x');
  expect(text).toContain('After: https://example.com/two');
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(update).toHaveBeenCalled());
  const [, request, expected] = update.mock.calls[0] ?? [];
  expect(expected).toBe(3);
  expect(request?.hookline).toMatchObject({ label: 'Before' });
  expect(request?.hookline).not.toHaveProperty('enabled');
  expect(request?.kong.config).toMatchObject({ url: 'https://example.com/two' });
  // Not sent: the stored one stays.
  expect(request?.kong.config).not.toHaveProperty('secret');
  await openTab('Configuration');
  await screen.findByText('No changes');
  expect(screen.getByLabelText(/Label/)).toHaveProperty('value', 'Before');
});

test('a version without a secret comes back without one', async () => {
  const { update } = setup();
  const dialog = await open(1);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Restore…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(update).toHaveBeenCalled());
  expect(update.mock.calls[0]?.[1].kong.config).toHaveProperty('secret', null);
});

test('a version that is identical to an older one is named as its restoration', async () => {
  setup([version(3), version(2, { label: 'Before' }), version(1)]);
  expect(await screen.findByText('Restored version 1')).toBeDefined();
});

test('enabling a hook again is not a restoration', async () => {
  setup([version(3), version(2, { enabled: false }), version(1)]);
  expect(await screen.findAllByText('Changed enabled')).toHaveLength(2);
});

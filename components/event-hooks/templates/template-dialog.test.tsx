import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import { NewHook } from '../page/new-hook';
// Loaded before the clock of a query runs.
import './render-starter';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace: vi.fn() }) }));

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView ??= () => {};
});

test('a template is shown as it would be sent, and fills all but what the hook listens to', async () => {
  renderHookScreen(
    <NewHook
      actions={{ create: () => Promise.reject(new Error('not asked for here')) }}
      start={{ source: 'crud' }}
      user="ada@example.com"
      engineUrl="http://127.0.0.1:8001"
    />,
  );
  await userEvent.type(screen.getByRole('textbox', { name: /^Label/ }), 'Pager');
  await userEvent.click(screen.getByRole('button', { name: 'Start from a template' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Discord' }));
  expect(await within(dialog).findByText(/Consumer arya was created/)).toBeDefined();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Use this template' }));
  expect(screen.getByLabelText('URL')).toHaveProperty(
    'value',
    'https://discord.com/api/webhooks/000000000000000000/your-own-token',
  );
  expect(screen.getByRole('textbox', { name: /^Label/ })).toHaveProperty('value', 'Pager');
  expect(screen.getByRole('combobox', { name: 'Source' }).textContent).toContain('crud');
});

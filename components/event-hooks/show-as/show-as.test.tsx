import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import { NewHook } from '../page/new-hook';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace: vi.fn() }) }));

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView ??= () => {};
});

const setup = () =>
  renderHookScreen(
    <NewHook
      actions={{ create: () => Promise.reject(new Error('not asked for here')) }}
      start={{ source: 'crud' }}
      user="ada@example.com"
      engineUrl="http://127.0.0.1:8001"
    />,
  );
const panel = () => screen.getByRole('region', { name: 'Show as' });
const paste = async (text: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'Paste curl, JSON or YAML' }));
  await userEvent.click(screen.getByRole('textbox', { name: 'Text' }));
  await userEvent.paste(text);
};

test('the panel follows the form, in each of its three notations', async () => {
  setup();
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/x');
  expect(panel().textContent).toContain('curl -X POST http://127.0.0.1:8001/event-hooks');
  expect(panel().textContent).toContain('"url": "https://example.com/x"');
  await userEvent.click(within(panel()).getByRole('radio', { name: 'YAML' }));
  await waitFor(() => expect(panel().textContent).toContain('url: https://example.com/x'));
});

test('a pasted curl line fills the form, and says what it left out', async () => {
  setup();
  await paste(
    `curl -X POST h/event-hooks --http3 -d handler=webhook-custom -d event=consumers -d config.url=https://a.example/in -d config.method=PUT`,
  );
  await screen.findByText('Recognized: handler, event, config.url, config.method.');
  expect(screen.getByText('The option --http3 is not supported and is ignored.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Fill form' }));
  expect(screen.getByLabelText('URL')).toHaveProperty('value', 'https://a.example/in');
  expect(screen.getByLabelText('Method')).toHaveProperty('value', 'PUT');
  const custom = screen.getByRole('radio', { name: 'Custom webhook' });
  expect(custom.getAttribute('aria-checked')).toBe('true');
});

test('what says no hook fills nothing', async () => {
  setup();
  await paste('hello');
  await screen.findByText('This is not a JSON or YAML object.');
  expect(screen.getByRole('button', { name: 'Fill form' })).toHaveProperty('disabled', true);
});

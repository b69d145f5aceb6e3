import { focusManager } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderScreen } from '@/lib/testing/screens/render-screen';
import { SourcesBrowser } from './sources-browser';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));
afterEach(() => vi.unstubAllGlobals());

const toSource = (name: string, custom: boolean) => ({
  name,
  description: null,
  custom,
  events: [{ name: `of-${name}`, description: null, fields: ['a'], unique: null, sample: null }],
});

function setup(sources: ReturnType<typeof toSource>[], search = '') {
  const user = userEvent.setup();
  const rendered = renderScreen(
    <SourcesBrowser engineUrl="http://127.0.0.1:8001" />,
    () => ({ data: sources, next: null }),
    search,
  );
  return { user, ...rendered };
}
const both = [toSource('balancer', false), toSource('billing', true)];

test('custom sources can be shown alone', async () => {
  const { user, url } = setup(both);
  expect(await screen.findByRole('link', { name: 'Open balancer of-balancer' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Custom' }));
  expect(screen.queryByRole('link', { name: 'Open balancer of-balancer' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Open billing of-billing' })).toBeTruthy();
  expect(url.search).toContain('kind=custom');
});

test('without a custom source, it says what one is for and how its events are sent', async () => {
  setup(both.slice(0, 1), '?kind=custom');
  expect(await screen.findByText('No custom sources yet')).toBeTruthy();
  expect(screen.getByRole('figure').textContent).toContain('http://127.0.0.1:8001/api/events');
});

test('a custom source can be edited, a source of the gateway cannot', async () => {
  const { user } = setup(both, '?open=billing+of-billing');
  const edit = await screen.findByRole('link', { name: 'Edit source' });
  expect(edit.getAttribute('href')).toBe('/sources/billing/edit');
  await user.click(screen.getByRole('link', { name: 'Open balancer of-balancer' }));
  expect(screen.queryByRole('link', { name: 'Edit source' })).toBeNull();
});

test('a source that another browser created appears when the window gets the focus', async () => {
  const sources = both.slice(0, 1);
  setup(sources);
  await screen.findByRole('link', { name: 'Open balancer of-balancer' });
  sources.push(...both.slice(1));
  act(() => focusManager.setFocused(false));
  act(() => focusManager.setFocused(true));
  expect(await screen.findByRole('link', { name: 'Open billing of-billing' })).toBeTruthy();
});

test('n opens the form for a new source', async () => {
  const { user } = setup(both);
  await user.keyboard('n');
  expect(push).toHaveBeenCalledWith('/sources/new');
});

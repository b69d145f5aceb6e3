import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { preloadEditor } from '@/components/editor/preload-editor';
import { makeHook } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import { HookList } from './hook-list';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));
vi.mock('@/components/editor/preload-editor', () => {
  const load = vi.fn();
  return { preloadEditor: load, editorAhead: { onPointerEnter: load, onFocus: load } };
});
beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
});
beforeEach(() => push.mockReset());

const hooks = [
  makeHook({ id: '00000000-0000-4000-8000-000000000001', label: 'Audit' }),
  makeHook({ id: '00000000-0000-4000-8000-000000000002', label: 'Billing', enabled: false }),
  makeHook({
    id: '00000000-0000-4000-8000-000000000003',
    handler: 'log',
    config: {},
    source: 'balancer',
    event: 'health',
  }),
];

const LAMBDA = {
  handler: 'lambda',
  config: { functions: ['return function () end'] },
  label: 'Score',
} as const;

function setup(shown = hooks) {
  const setEnabled = vi.fn((id: string, _enabled: boolean) =>
    Promise.resolve({ ok: true as const, value: { id, version: 2 } }),
  );
  const client = renderHookScreen(<HookList actions={{ setEnabled }} />, shown);
  vi.spyOn(client, 'invalidateQueries').mockResolvedValue();
  return setEnabled;
}

const names = () => screen.getAllByRole('link').map((link) => link.textContent);

test('the list is narrowed by text, by handler and by state', async () => {
  setup();
  expect(names()).toEqual(['New hook', 'Audit', 'balancer · health → log', 'Billing']);
  await userEvent.type(screen.getByRole('searchbox'), 'exa');
  await waitFor(() => expect(names()).toEqual(['New hook', 'Audit', 'Billing']));
  await userEvent.selectOptions(screen.getByLabelText('Enabled and disabled'), 'Disabled');
  await waitFor(() => expect(names()).toEqual(['New hook', 'Billing']));
  await userEvent.selectOptions(screen.getByLabelText('Handler'), 'Log');
  await screen.findByText('No hooks match the filter');
});

test('j, k and Enter walk the list and open a hook', async () => {
  setup();
  await userEvent.keyboard('jjk{Enter}');
  expect(push).toHaveBeenCalledWith(`/hooks/${hooks[0]?.id}`);
});

test('the switch of a row turns its hook on without opening it', async () => {
  const setEnabled = setup();
  await userEvent.click(screen.getByRole('switch', { name: 'Enabled: Billing' }));
  expect(setEnabled).toHaveBeenCalledWith(hooks[1]?.id, true);
  expect(push).not.toHaveBeenCalled();
});

test('without any hook the page says what one is and how to begin', () => {
  setup([]);
  expect(screen.getByText('No hooks yet')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Create hook' })).toBeDefined();
});

test('only what leads to an editor loads it, by pointer as by focus', async () => {
  const load = vi.mocked(preloadEditor);
  load.mockReset();
  setup([...hooks, makeHook({ id: '00000000-0000-4000-8000-000000000004', ...LAMBDA })]);
  await userEvent.hover(screen.getByRole('link', { name: 'Audit' }));
  expect(load).not.toHaveBeenCalled();
  await userEvent.hover(screen.getByRole('link', { name: 'Score' }));
  expect(load).toHaveBeenCalledTimes(1);
  act(() => screen.getByRole('link', { name: 'Score' }).focus());
  expect(load).toHaveBeenCalledTimes(2);
});

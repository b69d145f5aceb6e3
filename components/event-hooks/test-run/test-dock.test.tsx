import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { previewEventsQuery, USUAL_EVENTS } from '@/lib/client/preview/preview-events';
import { makeHook, makeRun } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import type { HookActions, HookRun } from '../hook-actions';
import { TestDock } from './test-dock';
import { useTestDock } from './use-test-dock';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const hook = makeHook();

type Actions = Pick<HookActions, 'test' | 'ping'>;

function Screen({ actions, of }: { actions: Actions; of: typeof hook }) {
  return (
    <>
      <input aria-label="Elsewhere" />
      <TestDock hook={of} dirty={false} actions={actions} dock={useTestDock()} />
    </>
  );
}

function setup(value: HookRun = makeRun(200), of = hook) {
  cleanup();
  const run = vi.fn((_id: string, _data: Record<string, unknown>) =>
    Promise.resolve({ ok: true as const, value }),
  );
  const client = renderHookScreen(
    <Screen of={of} actions={{ test: run, ping: () => Promise.resolve({ ok: true, value }) }} />,
    [of],
  );
  return { run, client };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const send = () => press('Send test');
const column = (name: string) => screen.getByRole('region', { name });
const data = () => screen.getByRole('textbox', { name: 'Event data' });
const write = (text: string) => fireEvent.change(data(), { target: { value: text } });

test('what was sent stands beside what came back, and the times of each phase', async () => {
  setup(makeRun(503));
  await send();
  expect(column('Request').textContent).toContain('POSThttps://example.com/x');
  expect(column('Request').textContent).toContain('x-sent');
  expect(column('Response').textContent).toContain('503');
  expect(column('Response').textContent).toContain('x-from');
  expect(column('Response').textContent).toContain('response 503');
  const phases = within(column('Timing')).getAllByRole('row');
  expect(phases.map((row) => row.textContent)).toEqual([
    'DNS lookup1 ms',
    'Connect2 ms',
    'Time to first byte6 ms',
    'Download3 ms',
    'Total12 ms',
  ]);
});

test('earlier runs stay in the tab, are shown again, and their data is taken again', async () => {
  setup(makeRun(503));
  await send();
  setup(makeRun(200));
  write('{"b": 2}');
  await send();
  const [newest, older] = within(
    screen.getByRole('list', { name: 'Runs in this tab' }),
  ).getAllByRole('button');
  expect(newest?.textContent).toContain('200');
  expect(column('Response').textContent).toContain('response 200');
  if (older) await userEvent.click(older);
  expect(column('Response').textContent).toContain('response 503');
  await press('Reuse event data');
  expect(data()).toHaveProperty('value', '{\n  "a": 1\n}');
});

test('a run is compared with an earlier one, line by line', async () => {
  setup(makeRun(503));
  await send();
  setup(makeRun(200));
  await send();
  const others = screen.getByRole('combobox', { name: 'Compare with' });
  const other = within(others).getByRole('option', { name: /503/ });
  await userEvent.selectOptions(others, other);
  expect(column('Request').textContent).toContain('No differences.');
  expect(column('Response').textContent).toContain('Before: response 503');
  expect(column('Response').textContent).toContain('After: response 200');
});

test('the data of a recorded event is taken, under either name of it, and sent', async () => {
  const id = '019ab000-0000-7000-8000-0000000000e1';
  const { run, client } = setup();
  client.setQueryData(previewEventsQuery('crud', 'consumers', USUAL_EVENTS).queryKey, [
    {
      id,
      source: 'crud',
      event: 'consumers:create',
      data: { entity: { id: 'recorded' } },
      receivedAt: '2026-11-24T10:00:00.000Z',
    },
  ]);
  await press('Try it');
  const picker = screen.getByRole('combobox', { name: 'Data from' });
  await within(picker).findByRole('option', {
    name: /^recorded · create · consumers, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
  });
  await userEvent.selectOptions(picker, id);
  await send();
  expect(run.mock.calls[0]?.[1]).toEqual({ entity: { id: 'recorded' } });
  await userEvent.selectOptions(picker, 'sample consumers:create');
  await send();
  expect(run.mock.calls[1]?.[1]).toEqual({ a: 1 });
});

test('for a hook on a whole source the data says which event is meant', async () => {
  const { run } = setup(makeRun(200), makeHook({ event: null }));
  await send();
  expect(run.mock.calls[0]?.[1]).toEqual({ a: 1, event: 'acls' });
});

test('Ctrl J opens it at the data and closes it again, back where one was', async () => {
  setup();
  const elsewhere = screen.getByRole('textbox', { name: 'Elsewhere' });
  elsewhere.focus();
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(document.activeElement).toBe(data());
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(document.activeElement).toBe(elsewhere);
  expect(screen.queryByRole('textbox', { name: 'Event data' })).toBe(null);
});

test('Ctrl Enter sends from within the data', async () => {
  const { run } = setup();
  await press('Try it');
  data().focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
});

test('this browser remembers how high it stood', async () => {
  setup();
  await press('Try it');
  await press('Enlarge');
  setup();
  expect(screen.getByRole('button', { name: 'Reduce' })).toBeDefined();
  await press('Try it');
  setup();
  expect(screen.queryByRole('textbox', { name: 'Event data' })).toBe(null);
});

test('data that is no JSON object is refused before anything is sent', async () => {
  const { run } = setup();
  await press('Try it');
  write('[1]');
  await send();
  expect(screen.getByText('The data must be a JSON object.')).toBeDefined();
  expect(run).not.toHaveBeenCalled();
});

test('shows the error of a receiver that does not respond', async () => {
  const { exchange } = makeRun(200);
  const unanswered = exchange && { ...exchange, response: null };
  setup({ good: false, message: 'connection refused', exchange: unanswered, code: [] });
  await press('Ping');
  expect(await screen.findByText('connection refused')).toBeDefined();
  expect(column('Request').textContent).toContain('https://example.com/x');
  expect(column('Response').textContent).toContain('No response.');
});

test('only a webhook can be pinged', () => {
  setup(makeRun(200), makeHook({ handler: 'log', config: {} }));
  expect(screen.queryByRole('button', { name: 'Ping' })).toBe(null);
});

test('what the code of a run did is walked through step by step, also after a reload', async () => {
  const step = { reads: [], writes: [], fuelUsed: 1, memoryUsed: 1 };
  const code = [
    {
      part: 'payload.text',
      text: 'Hi\n{{ entity.username }}',
      steps: [
        { ...step, line: 1, output: 'Hi' },
        { ...step, line: 2, reads: [{ name: 'entity', value: '{username = "arya"}' }] },
      ],
      dropped: 0,
    },
  ];
  setup(makeRun(200, { code }));
  await send();
  const steps = () => column('Execution steps');
  expect(steps().textContent).toContain('payload.text, Step 1 of 2, line 1');
  setup(makeRun(200));
  fireEvent.change(within(steps()).getByRole('slider'), { target: { value: '1' } });
  expect(steps().textContent).toContain('{username = "arya"}');
});

test('while a run is under way no key begins another', async () => {
  const { run } = setup();
  let finish = () => {};
  run.mockImplementationOnce(
    (): Promise<{ ok: true; value: HookRun }> =>
      new Promise((resolve) => {
        finish = () => resolve({ ok: true, value: makeRun(503) });
      }),
  );
  await send();
  fireEvent.keyDown(data(), { key: 'Enter', ctrlKey: true });
  finish();
  await screen.findByRole('region', { name: 'Response' });
  expect(run).toHaveBeenCalledTimes(1);
});

import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ActionResult } from '@/lib/client/action-result';
import { eventQuery, eventsQuery } from '@/lib/client/events';
import type { HookRun } from '../hook-actions';
import { makeHook, renderScreen } from '../test-screen';
import { TestDock } from './test-dock';

beforeEach(() => sessionStorage.clear());

const hook = makeHook();
const answered = (status: number): ActionResult<HookRun> => ({
  ok: true,
  value: {
    ok: true,
    message: null,
    result: { status, headers: { 'x-from': 'receiver' }, body: `answer ${status}` },
    request: {
      method: 'POST',
      url: 'https://example.com/x',
      headers: { 'x-sent': 'yes' },
      body: '{"a":1}',
    },
    durationMs: 12,
  },
});

function setup(status = 200) {
  cleanup();
  const run = vi.fn((_id: string, _data: Record<string, unknown>) =>
    Promise.resolve(answered(status)),
  );
  const client = renderScreen(
    <TestDock
      hook={hook}
      dirty={false}
      actions={{ test: run, ping: () => Promise.resolve(answered(204)) }}
    />,
    [hook],
  );
  return { run, client };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('what was sent stands beside what came back', async () => {
  setup(503);
  await press('Run');
  const request = await screen.findByRole('region', { name: 'Request' });
  expect(request.textContent).toContain('POST https://example.com/x');
  expect(request.textContent).toContain('x-sent');
  const response = screen.getByRole('region', { name: 'Response' });
  expect(response.textContent).toContain('x-from');
  expect(response.textContent).toContain('answer 503');
  expect(screen.getByText('took 12 ms')).toBeDefined();
});

test('earlier runs stay in the tab and are shown again', async () => {
  setup(503);
  await press('Run');
  setup(200);
  await press('Run');
  const runs = screen.getByRole('list', { name: 'Runs in this tab' });
  const [newest, older] = within(runs).getAllByRole('button');
  expect(newest?.textContent).toContain('200');
  expect(screen.getByText('answer 200')).toBeDefined();
  if (older) await userEvent.click(older);
  expect(screen.getByText('answer 503')).toBeDefined();
});

test('the data of a recorded event is taken, edited and sent', async () => {
  const id = '019ab000-0000-7000-8000-0000000000e1';
  const { run, client } = setup();
  const row = {
    id,
    source: 'crud',
    event: 'consumers',
    origin: 'api',
    idempotency_key: null,
    received_at: '2026-11-24T10:00:00.000Z',
  };
  const { source, event } = hook;
  client.setQueryData(eventsQuery({ source, event, limit: 20 }).queryKey, {
    data: [row],
    next: null,
  });
  client.setQueryData(eventQuery(id).queryKey, {
    ...row,
    data: { entity: { id: 'recorded' } },
    considered: [],
    deliveries: [],
  });
  const picker = screen.getByRole('combobox', { name: 'Data from' });
  await within(picker).findByRole('option', { name: /consumers, recorded/ });
  await userEvent.selectOptions(picker, id);
  await press('Run');
  expect(run.mock.calls[0]?.[1]).toEqual({ entity: { id: 'recorded' } });
  await userEvent.selectOptions(picker, 'The sample');
  await press('Run');
  expect(run.mock.calls[1]?.[1]).toEqual({ a: 1 });
});

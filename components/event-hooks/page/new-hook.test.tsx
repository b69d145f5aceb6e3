import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { HookResource } from '@/lib/api/resources';
import type { ActionResult } from '@/lib/client/action-result';
import { makeHook } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import type { HookRequest, SavedHook } from '../hook-actions';
import { NewHook } from './new-hook';

const replace = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn(), replace }) }));

beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
});
beforeEach(() => {
  replace.mockReset();
  localStorage.clear();
});

const saved: ActionResult<SavedHook> = { ok: true, value: { id: 'h1', version: 1 } };

function setup(answer: ActionResult<SavedHook> = saved, start = {}, hooks: HookResource[] = []) {
  const create = vi.fn((_request: HookRequest) => Promise.resolve(answer));
  renderHookScreen(
    <NewHook
      actions={{ create }}
      start={start}
      user="ada@example.com"
      engineUrl="http://127.0.0.1:8001"
    />,
    hooks,
  );
  return create;
}

const submit = () => userEvent.click(screen.getByRole('button', { name: /Create hook/ }));
const errorOf = (control: HTMLElement) => {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent)[0];
};

async function choose(label: string, name: string) {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(screen.getByRole('option', { name }));
}

test('a webhook only needs a source and a URL', async () => {
  const create = setup();
  await choose('Source', 'crud');
  await choose('Event', 'consumers:create');
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/hook');
  await submit();
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/hooks/h1'));
  expect(create.mock.calls[0]?.[0].kong).toEqual({
    source: 'crud',
    event: 'consumers:create',
    on_change: null,
    snooze: null,
    handler: 'webhook',
    config: { url: 'https://example.com/hook', headers: {}, secret: null, ssl_verify: false },
  });
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const create = setup();
  await submit();
  expect(errorOf(screen.getByRole('combobox', { name: 'Source' }))).toBe('This field is required.');
  expect(errorOf(screen.getByLabelText('URL'))).toBe('This field is required.');
  expect(screen.getByText('Fix 2 fields to continue.')).toBeDefined();
  expect(create).not.toHaveBeenCalled();
});

test('what the server refuses lands on the field it names and takes the focus', async () => {
  setup(
    {
      ok: false,
      kind: 'invalid',
      message: '2 schema violations (…)',
      fields: {
        'config.url': 'must not point at Hookline itself',
        'config.headers.x-team': 'contains a character no header may carry',
      },
    },
    { source: 'crud', event: 'consumers' },
  );
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/hook');
  await userEvent.click(screen.getByRole('button', { name: 'Add header' }));
  await userEvent.type(screen.getByLabelText('Name 1'), 'x-team');
  await userEvent.type(screen.getByLabelText('Value 1'), 'a');
  await submit();
  const url = screen.getByLabelText('URL');
  expect(errorOf(url)).toBe('must not point at Hookline itself');
  expect(document.activeElement).toBe(url);
  expect(errorOf(screen.getByLabelText('Value 1'))).toBe(
    'contains a character no header may carry',
  );
  expect(replace).not.toHaveBeenCalled();
});

test('an error without a field is shown above the form', async () => {
  setup(
    { ok: false, kind: 'failed', message: 'The database is unavailable.', fields: {} },
    { source: 'crud' },
  );
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/hook');
  await submit();
  expect(screen.getByRole('alert').textContent).toBe('The database is unavailable.');
});

test('another handler asks for its own fields, and looking at it loses nothing', async () => {
  const create = setup(saved, { source: 'crud' });
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/hook');
  await userEvent.click(screen.getByRole('radio', { name: 'Log' }));
  expect(screen.queryByLabelText('URL')).toBe(null);
  await userEvent.click(screen.getByRole('radio', { name: 'Custom webhook' }));
  await userEvent.selectOptions(screen.getByLabelText('Method'), 'PUT');
  await userEvent.click(screen.getByRole('radio', { name: 'Body' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Body' }), 'hello');
  await submit();
  await waitFor(() => expect(replace).toHaveBeenCalled());
  expect(create.mock.calls[0]?.[0].kong.config).toMatchObject({
    url: 'https://example.com/hook',
    method: 'PUT',
    body: 'hello',
    payload: null,
  });
});

test('on change and snooze name what they compare', async () => {
  setup(saved, { source: 'rate-limiting-advanced', event: 'rate-limit-exceeded' });
  expect(
    screen.getByText(
      /^Suppresses an event whose consumer, ip are the same as in the previous event/,
    ),
  ).toBeDefined();
  expect(
    screen.getByText(/^Suppresses events with the same consumer, ip for this long/),
  ).toBeDefined();
});

test('a copy of a hook has all of it but its secret', async () => {
  const hook = makeHook({ label: 'Pager', has_secret: true, snooze: 60 });
  const create = setup(saved, { from: hook.id }, [hook]);
  expect(screen.getByText(/The secret of Pager is not copied/)).toBeDefined();
  await submit();
  await waitFor(() => expect(replace).toHaveBeenCalled());
  const [request] = create.mock.calls[0] ?? [];
  expect(request?.kong).toMatchObject({ source: 'crud', event: 'consumers', snooze: 60 });
  expect(request?.kong.config).toMatchObject({ url: 'https://example.com/x', secret: null });
  expect(request?.hookline).toMatchObject({ label: 'Pager (copy)' });
});

test('a link may fill in a valid URL', () => {
  setup(saved, { url: 'http://127.0.0.1:8001/receive/abc' });
  expect(screen.getByLabelText('URL')).toHaveProperty('value', 'http://127.0.0.1:8001/receive/abc');
});

test.each(['javascript:alert(1)', 'ftp://example.com/x', 'example.com'])(
  'a link with %s fills in no URL',
  (url) => {
    setup(saved, { url });
    expect(screen.getByLabelText('URL')).toHaveProperty('value', '');
  },
);

test('the keys that save the form do nothing while a dialog lies over it', async () => {
  const create = setup(saved, { source: 'crud', event: 'consumers' });
  await userEvent.type(screen.getByLabelText('URL'), 'https://example.com/hook');
  await userEvent.click(screen.getByRole('button', { name: 'Browse events' }));
  await userEvent.keyboard('{Control>}s{/Control}');
  await userEvent.keyboard('{Escape}');
  expect(create).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(create).toHaveBeenCalledOnce());
});

test('a label is suggested from the event and the destination, until it is edited', async () => {
  const create = setup(saved, { source: 'crud', event: 'consumers:create' });
  const label = screen.getByRole('textbox', { name: /^Label/ });
  await userEvent.type(screen.getByLabelText('URL'), 'https://hooks.slack.com/services/T0/B0/x');
  await waitFor(() => expect(label).toHaveProperty('value', 'Slack · consumers created'));
  await userEvent.clear(label);
  await userEvent.type(label, 'Ops');
  await choose('Event', 'acls');
  expect(label).toHaveProperty('value', 'Ops');
  await submit();
  await waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create.mock.calls[0]?.[0].hookline).toMatchObject({ label: 'Ops' });
});

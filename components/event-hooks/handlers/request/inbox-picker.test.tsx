import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import type { InboxResource } from '@/lib/api/inbox-resources';
import { renderScreen } from '@/lib/testing/screens/render-screen';
import type { HookDraft } from '../../form/hook-draft';
import { makeDraft } from '../../form/make-draft';
import { InboxPicker } from './inbox-picker';

afterEach(() => vi.unstubAllGlobals());

const makeInbox = (number: number, label: string): InboxResource => ({
  id: `019ab000-0000-7000-8000-00000000000${number}`,
  token: `t${number}`,
  url: `http://127.0.0.1:8001/receive/t${number}`,
  label,
  answers: [{ status: 200, delayMs: 0, headers: {}, body: '' }],
  answered: 0,
  requests: 0,
  last_received_at: null,
  created_at: '2026-01-01T12:00:00.000Z',
});

function Form({ children }: { children: ReactNode }) {
  const form = useForm<HookDraft>({ defaultValues: makeDraft({ compatibility: '3.4' }) });
  return (
    <FormProvider {...form}>
      <Field label="URL">
        <Input {...form.register('url')} />
      </Field>
      {children}
    </FormProvider>
  );
}

function show(inboxes: InboxResource[]) {
  return renderScreen(
    <Form>
      <InboxPicker />
    </Form>,
    ({ method, body }) => {
      if (method !== 'POST') return { data: inboxes };
      const made = makeInbox(9, Object(body).label);
      inboxes.push(made);
      return made;
    },
  );
}

const address = () => screen.getByLabelText('URL');
const use = () => screen.findByRole('button', { name: 'Use the built-in receiver' });
const isShown = (url: string) => waitFor(() => expect(address()).toHaveProperty('value', url));

test('creates an inbox when there is none, and fills in its URL', async () => {
  const { calls } = show([]);
  await waitFor(async () => expect(await use()).toHaveProperty('disabled', false));
  await userEvent.click(await use());
  await isShown('http://127.0.0.1:8001/receive/t9');
  expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  const link = await screen.findByRole('link', { name: 'View received requests' });
  expect(link.getAttribute('href')).toBe('/receiver?inbox=019ab000-0000-7000-8000-000000000009');
});

test('offers the existing inboxes and creates none', async () => {
  const { calls } = show([makeInbox(1, 'Pager'), makeInbox(2, 'Chat')]);
  await waitFor(async () => expect(await use()).toHaveProperty('disabled', false));
  await userEvent.click(await use());
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Chat' }));
  await isShown('http://127.0.0.1:8001/receive/t2');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('gives another inbox a unique name', async () => {
  const { calls } = show([makeInbox(1, 'Inbox')]);
  await waitFor(async () => expect(await use()).toHaveProperty('disabled', false));
  await userEvent.click(await use());
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Create another inbox' }));
  await isShown('http://127.0.0.1:8001/receive/t9');
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ label: 'Inbox 2' });
});

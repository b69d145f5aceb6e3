import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ActionResult } from '@/lib/client/action-result';
import { makeHook } from '@/lib/testing/hook-resources';
import { LabelTitle } from './label-title';

const failure = (part: Partial<Extract<ActionResult<null>, { ok: false }>>) =>
  ({ ok: false, kind: 'invalid', message: '', fields: {}, ...part }) as const;

function setup(label: string | null, answer: ActionResult<null> = { ok: true, value: null }) {
  const rename = vi.fn((_label: string) => Promise.resolve(answer));
  render(
    <h1>
      <LabelTitle hook={makeHook({ label })} onRename={rename} />
    </h1>,
  );
  return rename;
}
const heading = () => screen.getByRole('heading', { level: 1 });
const input = () => within(heading()).getByRole('textbox', { name: 'Label' });
const title = (name: string) => within(heading()).getByRole('button', { name });

test('a click makes the title a field, Enter saves what was written over it', async () => {
  const rename = setup('Before');
  await userEvent.click(title('Before'));
  expect(document.activeElement).toBe(input());
  await userEvent.clear(input());
  await userEvent.keyboard(' After {Enter}');
  await waitFor(() => expect(title('Before')).toBeDefined());
  expect(rename.mock.calls).toEqual([['After']]);
});

test('Escape leaves the label as it was, and so does Enter over what is the same', async () => {
  const rename = setup('Before');
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('After{Escape}');
  await userEvent.click(title('Before'));
  await userEvent.keyboard('{Enter}');
  expect(title('Before')).toBeDefined();
  expect(rename).not.toHaveBeenCalled();
});

test('without a label the title is the event and the destination, and the field is empty', async () => {
  setup(null);
  await userEvent.click(title('crud · consumers → example.com'));
  expect(input()).toHaveProperty('value', '');
});

test('a label that met another save stays, to be saved over it', async () => {
  setup('Before', failure({ kind: 'conflict' }));
  await userEvent.keyboard('{F2}');
  await userEvent.clear(input());
  await userEvent.keyboard('After{Enter}');
  const said = await screen.findByText(/Someone else has just saved this hook/);
  expect(said.getAttribute('role')).toBe('alert');
  expect(input()).toHaveProperty('value', 'After');
});

test('what the server says of the label stands below it', async () => {
  setup(null, failure({ message: 'schema violation', fields: { label: 'too long' } }));
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('After{Enter}');
  expect(await screen.findByText('too long')).toBeDefined();
});

test('a click elsewhere closes the field only while nothing was typed', async () => {
  setup('Before');
  await userEvent.click(title('Before'));
  await userEvent.click(document.body);
  await userEvent.click(title('Before'));
  // All of it is selected, so that typing replaces it.
  await userEvent.keyboard('After');
  await userEvent.click(document.body);
  expect(input()).toHaveProperty('value', 'After');
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import type { HookDraft } from '../../form/hook-draft';
import { makeDraft } from '../../form/make-draft';
import { HeadersEditor } from './headers-editor';

let form: ReturnType<typeof useForm<HookDraft>>;

function Form({ value, isTemplate }: { value: string; isTemplate: boolean }) {
  form = useForm<HookDraft>({
    defaultValues: { ...makeDraft({ compatibility: '3.4' }), headers: [{ name: 'x-who', value }] },
  });
  return (
    <FormProvider {...form}>
      <HeadersEditor help="" template={isTemplate ? { scope: undefined } : null} />
    </FormProvider>
  );
}

const show = (value: string, isTemplate: boolean) => {
  cleanup();
  render(<Form value={value} isTemplate={isTemplate} />);
  return screen.getByRole('textbox', { name: 'Value 1' });
};

test('a value is a field for code only where values are templates', () => {
  expect(show('a', false).tagName).toBe('INPUT');
  expect(show('{{ source }}', true).tagName).toBe('TEXTAREA');
});

test('a template stays on its line, and is what the form holds', async () => {
  const value = show('{{ source }}', true);
  await userEvent.click(value);
  await userEvent.keyboard('{Enter}x');
  expect(form.getValues('headers.0.value')).toBe('{{ source }}x');
});

test('a stored template of several lines is shown as it is, and not changed by it', () => {
  const text = 'a{%\nif x then %}b{% end %}';
  expect(show(text, true)).toHaveProperty('value', text);
  expect(form.getValues('headers.0.value')).toBe(text);
});

test('a header is added below the others, and the one whose button is pressed goes', async () => {
  show('a', false);
  await userEvent.click(screen.getByRole('button', { name: 'Add header' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name 2' }), 'x-why');
  await userEvent.click(screen.getByRole('button', { name: 'Add header' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name 3' }), 'x-how');
  await userEvent.click(screen.getByRole('button', { name: 'Remove header x-why' }));
  expect(form.getValues('headers').map(({ name }) => name)).toEqual(['x-who', 'x-how']);
});

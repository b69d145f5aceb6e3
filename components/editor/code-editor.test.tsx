import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type RefObject, useEffect, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Field } from '@/components/ui/form/field';
import { CodeEditor } from './code-editor';
import type { CodeEditorProps } from './editor-options';
import { useMonacoField } from './use-monaco-field';

type RichProps = CodeEditorProps & {
  shown: boolean;
  plain: RefObject<HTMLElement | null>;
  onReady: () => void;
};

vi.mock('./use-monaco-field', () => ({ useMonacoField: vi.fn(() => null) }));
const loaded = vi.mocked(useMonacoField);
afterEach(() => loaded.mockReturnValue(null));

let change: (text: string) => void = () => undefined;

function Form({ onBlur }: { onBlur?: () => void }) {
  const [value, setValue] = useState('x');
  change = setValue;
  return (
    <Field label="Body" error="Not this">
      <CodeEditor
        language="resty-template"
        value={value}
        onValueChange={setValue}
        onBlur={onBlur}
        errorLine={1}
      />
    </Field>
  );
}

/** An editor that is ready as soon as `makeReady` is called. */
let makeReady: () => void = () => undefined;
function Rich({ shown, value, onReady }: RichProps) {
  makeReady = onReady;
  return shown ? <output>{value}</output> : null;
}

function Broken({ shown, onReady }: RichProps): null {
  useEffect(onReady, [onReady]);
  if (shown) throw new Error('no canvas here');
  return null;
}

test('the plain field is shown, with its label and error, until the editor is loaded', async () => {
  render(<Form />);
  const area = screen.getByRole('textbox', { name: 'Body' });
  expect(area.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(area, 'y');
  expect(area).toHaveProperty('value', 'xy');
});

test('the editor has what was typed into the plain field before', async () => {
  loaded.mockReturnValue(Rich);
  render(<Form />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Body' }), 'yz');
  act(() => makeReady());
  expect(screen.getByRole('status').textContent).toBe('xyz');
  expect(screen.queryByRole('textbox')).toBe(null);
  act(() => change('from elsewhere'));
  expect(screen.getByRole('status').textContent).toBe('from elsewhere');
});

test('after an error in the editor the plain field is shown again, with its value', async () => {
  loaded.mockReturnValue(Broken);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<Form />);
  expect(await screen.findByRole('textbox', { name: 'Body' })).toHaveProperty('value', 'x');
  expect(errors.mock.calls.flat().map(String).join()).toContain('no canvas here');
  errors.mockClear();
});

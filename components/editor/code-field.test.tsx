import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { CodeField } from './code-field';
import { breakLine, indent, outdent } from './indent';

test('Tab puts two spaces at the caret, and before every line of a selection', () => {
  expect(indent('ab', 1, 1)).toEqual({ text: 'a  b', start: 3, end: 3 });
  expect(indent('a\nb', 0, 3)).toEqual({ text: '  a\n  b', start: 2, end: 7 });
});

test('Shift+Tab takes one step back from every line, and never more than there is', () => {
  expect(outdent('    a\n b\nc', 0, 10)).toEqual({ text: '  a\nb\nc', start: 0, end: 7 });
  expect(outdent('a', 1, 1)).toEqual({ text: 'a', start: 1, end: 1 });
});

test('a new line keeps the depth and goes one deeper after a bracket', () => {
  expect(breakLine('  a', 3, 3).text).toBe('  a\n  ');
  expect(breakLine('{', 1, 1).text).toBe('{\n  ');
});

function Editor({ singleLine = false }: { singleLine?: boolean }) {
  const [value, setValue] = useState('x');
  return (
    <>
      <CodeField aria-label="Code" value={value} onValueChange={setValue} singleLine={singleLine} />
      <button type="button">after</button>
    </>
  );
}

test('Tab stays inside until Esc is pressed', async () => {
  render(<Editor />);
  const area = screen.getByRole('textbox', { name: 'Code' });
  await userEvent.click(area);
  await userEvent.tab();
  expect(document.activeElement).toBe(area);
  await userEvent.keyboard('{Escape}');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'after' }));
});

test('a single line stays one, and Tab leaves it at once', async () => {
  render(<Editor singleLine />);
  const area = screen.getByRole('textbox', { name: 'Code' });
  await userEvent.click(area);
  await userEvent.keyboard('{Enter}y');
  await userEvent.paste('\n  z');
  expect(area).toHaveProperty('value', 'xy z');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'after' }));
});

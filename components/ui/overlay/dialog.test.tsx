import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { Input } from '../controls/input';
import { Field } from '../form/field';
import { Dialog } from './dialog';

function Opener({ jumpIn = false }: { jumpIn?: boolean }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  return (
    <Field label="Event" required>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Choose"
        {...(jumpIn ? { initialFocus: box } : {})}
      >
        <Input ref={box} aria-label="Search" />
      </Dialog>
    </Field>
  );
}

test('closing a dialog gives the focus back to what opened it', async () => {
  render(<Opener />);
  const opener = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(opener);
  expect(document.activeElement).not.toBe(opener);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBe(null);
  expect(document.activeElement).toBe(opener);
});

test('the focus begins where the dialog says', async () => {
  render(<Opener jumpIn />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search' }));
});

test('a control in a dialog is not the control of the field around its opener', async () => {
  render(<Opener />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  const input = screen.getByRole('textbox', { name: 'Search' });
  expect(input.getAttribute('aria-required')).toBe(null);
  expect(input.id).toBe('');
});

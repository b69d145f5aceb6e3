import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ConfirmDialog } from './confirm-dialog';

function setup(name?: string) {
  const onConfirm = vi.fn();
  render(
    <ConfirmDialog
      open
      onOpenChange={() => {}}
      title="Remove hook"
      description="Its deliveries stay."
      confirmLabel="Remove"
      onConfirm={onConfirm}
      {...(name === undefined ? {} : { name })}
    />,
  );
  return onConfirm;
}

test('something that asks by name is refused until the name is typed exactly', async () => {
  const onConfirm = setup('billing');
  const button = screen.getByRole('button', { name: 'Remove' });
  expect(button).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByRole('textbox'), 'Billing{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.type(screen.getByRole('textbox'), 'billing');
  await userEvent.click(button);
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('without a name one click confirms', async () => {
  const onConfirm = setup();
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

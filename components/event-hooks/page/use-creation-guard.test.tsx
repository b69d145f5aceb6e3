import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useCreationGuard } from './use-creation-guard';

function Screen({ failing, onChoice }: { failing: number; onChoice: (choice: string) => void }) {
  const { report, confirm, dialog } = useCreationGuard();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          report({ failing, total: 50 });
          void confirm().then(onChoice);
        }}
      >
        Create
      </button>
      {dialog}
    </>
  );
}

function setup(failing: number) {
  const onChoice = vi.fn();
  render(<Screen failing={failing} onChoice={onChoice} />);
  return onChoice;
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('asks nothing while no event fails in the preview', async () => {
  const onChoice = setup(0);
  await press('Create');
  expect(onChoice).toHaveBeenCalledWith('create');
});

test.each([
  ['Create disabled', 'create disabled'],
  ['Create anyway', 'create'],
  ['Keep editing', 'keep editing'],
])('asks when events would fail, and accepts %s', async (button, choice) => {
  const onChoice = setup(40);
  await press('Create');
  expect(screen.getByRole('dialog', { name: '40 of 50 recent events would fail' })).toBeDefined();
  expect(onChoice).not.toHaveBeenCalled();
  await press(button);
  await act(() => Promise.resolve());
  expect(onChoice).toHaveBeenCalledWith(choice);
  expect(screen.queryByRole('dialog')).toBe(null);
});

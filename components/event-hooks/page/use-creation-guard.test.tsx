import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useCreationGuard } from './use-creation-guard';

function Screen({ failing, onAnswer }: { failing: number; onAnswer: (choice: string) => void }) {
  const { report, confirm, dialog } = useCreationGuard();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          report({ failing, total: 50 });
          void confirm().then(onAnswer);
        }}
      >
        Create
      </button>
      {dialog}
    </>
  );
}

function setup(failing: number) {
  const onAnswer = vi.fn();
  render(<Screen failing={failing} onAnswer={onAnswer} />);
  return onAnswer;
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('asks nothing while no event fails in the preview', async () => {
  const answer = setup(0);
  await press('Create');
  expect(answer).toHaveBeenCalledWith('create');
});

test.each([
  ['Create disabled', 'create disabled'],
  ['Create anyway', 'create'],
  ['Keep editing', 'keep editing'],
])('asks when events would fail, and %s is an answer', async (button, choice) => {
  const answer = setup(40);
  await press('Create');
  expect(screen.getByRole('dialog', { name: '40 of 50 recent events would fail' })).toBeDefined();
  expect(answer).not.toHaveBeenCalled();
  await press(button);
  await act(() => Promise.resolve());
  expect(answer).toHaveBeenCalledWith(choice);
  expect(screen.queryByRole('dialog')).toBe(null);
});

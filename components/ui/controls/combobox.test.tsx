import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { Field } from '../form/field';
import { Combobox } from './combobox';
import { matchOptions } from './combobox-options';

// The test DOM lays nothing out; cmdk only wants the calls to exist.
beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => {};
});

const entities = ['acls', 'consumers', 'consumer_groups'];
const options = entities.flatMap((entity) =>
  [entity, `${entity}:create`, `${entity}:update`, `${entity}:delete`].map((value) => ({
    value,
    label: value,
    group: entity,
  })),
);

function setup(createLabel?: (text: string) => string) {
  const onValueChange = vi.fn();
  render(
    <Field label="Event">
      <Combobox
        options={options}
        value={null}
        onValueChange={onValueChange}
        placeholder="Every event"
        searchPlaceholder="Search events"
        createLabel={createLabel}
      />
    </Field>,
  );
  return onValueChange;
}

test('typing narrows the options and Enter takes the first', async () => {
  const onValueChange = setup();
  await userEvent.click(screen.getByRole('combobox', { name: 'Event' }));
  await userEvent.keyboard('consumers up');
  const rows = screen.getAllByRole('option').map((row) => row.textContent);
  expect(rows).toEqual(['consumers:update']);
  await userEvent.keyboard('{Enter}');
  expect(onValueChange).toHaveBeenCalledWith('consumers:update');
});

test('typed text without a match can be used as a value when that is allowed', async () => {
  const onValueChange = setup((text) => `Use "${text}"`);
  await userEvent.click(screen.getByRole('combobox', { name: 'Event' }));
  await userEvent.keyboard('my-plugin-event');
  await userEvent.click(screen.getByRole('option', { name: 'Use "my-plugin-event"' }));
  expect(onValueChange).toHaveBeenCalledWith('my-plugin-event');
});

test('typed text without a match cannot be used otherwise', async () => {
  setup();
  await userEvent.click(screen.getByRole('combobox', { name: 'Event' }));
  await userEvent.keyboard('my-plugin-event');
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(screen.getByText('No matches.')).toBeDefined();
});

test('labels that start with the query come before those that contain it', () => {
  const { groups } = matchOptions(
    [
      { value: 'b', label: 'my consumers' },
      { value: 'a', label: 'consumers' },
    ],
    'cons',
  );
  expect(groups.flatMap((group) => group.options.map((option) => option.value))).toEqual([
    'a',
    'b',
  ]);
});

test('a long list is cut and counts the hidden options', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    value: `${index}`,
    label: `e${index}`,
  }));
  const { groups, hidden } = matchOptions(many, '');
  expect(groups[0]?.options).toHaveLength(80);
  expect(hidden).toBe(220);
});

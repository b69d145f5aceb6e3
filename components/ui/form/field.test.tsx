import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Input } from '../controls/input';
import { Field } from './field';

test('a field names its control and describes it by its help', () => {
  render(
    <Field label="Address" help="Where requests go.">
      <Input />
    </Field>,
  );
  const input = screen.getByLabelText('Address');
  expect(input.getAttribute('aria-invalid')).toBe(null);
  expect(descriptionsOf(input)).toEqual(['Where requests go.']);
});

test('a field in error marks its control invalid and describes it by error, then help', () => {
  render(
    <Field label="Address" help="Where requests go." error="missing host in url">
      <Input />
    </Field>,
  );
  const input = screen.getByLabelText('Address');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(descriptionsOf(input)).toEqual(['missing host in url', 'Where requests go.']);
});

test('a group field names its controls together', () => {
  render(
    <Field label="Headers" group error="bad name">
      <Input aria-label="Name" />
    </Field>,
  );
  const group = screen.getByRole('group', { name: 'Headers' });
  expect(descriptionsOf(group)).toEqual(['bad name']);
});

function descriptionsOf(element: HTMLElement): (string | undefined)[] {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent);
}

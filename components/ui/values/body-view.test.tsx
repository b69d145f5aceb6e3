import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Body, BodyView } from './body-view';

const body = (changes: Partial<Body>): Body => ({
  text: '',
  base64: null,
  bytes: 0,
  truncated: false,
  ...changes,
});
const show = (changes: Partial<Body>) => render(<BodyView body={body(changes)} label="Body" />);
const shown = () => screen.getByRole('figure', { name: 'Body' }).querySelector('pre')?.textContent;

test('JSON is laid out, and raw at a switch', async () => {
  const user = userEvent.setup();
  show({ text: '{"a":{"b":1}}', bytes: 13 });
  expect(screen.getByText('"a":', { exact: false }).textContent).toBe('"a": ');
  await user.click(screen.getByRole('radio', { name: 'Raw' }));
  expect(shown()).toBe('{"a":{"b":1}}');
});

test('an object folds and says how much it hides', async () => {
  const user = userEvent.setup();
  show({ text: '{"a":{"b":1,"c":2}}', bytes: 19 });
  await user.click(screen.getByRole('button', { name: 'Fold "a"' }));
  expect(shown()).toContain('"a": { 2 values }');
  expect(shown()).not.toContain('"b"');
  await user.click(screen.getByRole('button', { name: 'Unfold "a"' }));
  expect(shown()).toContain('"b"');
});

test('text that is not JSON is shown as it is, without a switch', () => {
  show({ text: '<html>no</html>', bytes: 15 });
  expect(shown()).toBe('<html>no</html>');
  expect(screen.queryByRole('radiogroup')).toBe(null);
});

test('a truncated body shows its full size', () => {
  show({ text: '{"a":', bytes: 10_400_000, truncated: true });
  expect(screen.getByText('Truncated: only the beginning of 10.4 MB was recorded.')).toBeTruthy();
  expect(shown()).toBe('{"a":');
});

test('binary content is distinguished from text', () => {
  show({ text: null, base64: 'iVBORw0=', bytes: 5 });
  expect(screen.getByText('Binary content, shown as base64.')).toBeTruthy();
  expect(shown()).toBe('iVBORw0=');
});

test('an empty body says that it is empty', () => {
  show({});
  expect(screen.getByText('Empty.')).toBeTruthy();
  expect(screen.queryByRole('figure')).toBe(null);
});

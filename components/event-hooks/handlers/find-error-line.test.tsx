import { expect, test } from 'vitest';
import { findErrorLine } from './find-error-line';

test('finds the line that an error message about code names', () => {
  const parsing = "Error parsing function: '=' expected near 'x' (line 3, column 7)";
  expect(findErrorLine(parsing)).toBe(3);
  expect(findErrorLine("lambda:12: '=' expected near 'x'")).toBe(12);
  expect(findErrorLine('Write at least one function.')).toBe(undefined);
  expect(findErrorLine(undefined)).toBe(undefined);
});

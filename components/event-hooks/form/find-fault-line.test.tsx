import { expect, test } from 'vitest';
import { findFaultLine } from './find-fault-line';

test('finds the line a complaint about code names', () => {
  const parsing = "Error parsing function: '=' expected near 'x' (line 3, column 7)";
  expect(findFaultLine(parsing)).toBe(3);
  expect(findFaultLine("lambda:12: '=' expected near 'x'")).toBe(12);
  expect(findFaultLine('Write at least one function.')).toBe(undefined);
  expect(findFaultLine(undefined)).toBe(undefined);
});

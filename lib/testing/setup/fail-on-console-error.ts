import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let spy: MockInstance<typeof console.error>;

// A test that prints an error passes for the wrong reason. One that expects the error mocks
// console.error itself and asserts on it, then calls mockClear.
beforeEach(() => {
  spy = vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = [...spy.mock.calls];
  vi.restoreAllMocks();
  expect(calls, 'console.error was called').toEqual([]);
});

import { expect, test } from 'vitest';
import { runLambda } from '@/lib/handlers/lambda/run-lambda';
import { toReadableError } from './to-readable-error';

const fail = (code: string): string => {
  const event = { source: 'crud', event: 'consumers', data: { service: null } };
  const run = runLambda({ functions: [code], event, profile: 'sandbox', pid: 1, nowMs: 0 });
  if (run.ok) throw new Error('the function must fail');
  return run.message;
};

test('the chunk name is removed from errors at run time and from syntax errors', () => {
  const code = 'return function (data)\n  return data.nobody.name\nend';
  expect(fail(code)).toContain('[string "');
  expect(toReadableError(fail(code))).toBe("attempt to index field 'nobody' (a nil value)");
  expect(toReadableError(fail('return function ( return end'))).toBe(
    "Error parsing function: <name> or '...' expected near 'return'",
  );
});

test('JSON null is called null', () => {
  const message = fail('return function (data) return data.service.id end');
  expect(toReadableError(message)).toBe("attempt to index field 'service' (a null value)");
});

test('a message without a chunk name stays as it is', () => {
  expect(toReadableError('The data is nested too deeply.')).toBe('The data is nested too deeply.');
});

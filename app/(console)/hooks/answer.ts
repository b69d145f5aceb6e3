import 'server-only';
import { z } from 'zod';
import type { ActionResult } from '@/lib/client/action-result';
import { DomainError, type FieldError } from '@/lib/event-hooks/errors';

/**
 * Runs a verb and maps what it throws because of its input. Anything else is a fault of ours and
 * goes on to Next, which logs it and shows the page's error state.
 */
export async function answer<T>(run: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof DomainError) {
      return { ok: false, kind: toKind(error), message: error.message, fields: toPaths(error) };
    }
    if (error instanceof z.ZodError) {
      return { ok: false, kind: 'invalid', message: 'The request is malformed.', fields: {} };
    }
    throw error;
  }
}

function toKind({ name }: DomainError): 'conflict' | 'not found' | 'invalid' {
  return name === 'conflict' || name === 'not found' ? name : 'invalid';
}

const toPaths = ({ fields }: DomainError): Record<string, string> =>
  Object.fromEntries(fields === undefined ? [] : flatten(fields, ''));

// `{config: {functions: [null, 'bad']}}` becomes `config.functions.1`.
function flatten(error: FieldError | null, path: string): [string, string][] {
  if (error === null) return [];
  if (typeof error === 'string') return [[path, error]];
  return Object.entries(error).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

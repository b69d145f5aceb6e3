import type { FieldError, FieldErrors } from '@/lib/event-hooks/errors';

/** Flattens validation errors by dotted path: `{config: {functions: [null, 'bad']}}` has `config.functions.1`. */
export function toFieldPaths(fields: FieldErrors | undefined): Record<string, string> {
  return Object.fromEntries(fields === undefined ? [] : flatten(fields, ''));
}

function flatten(error: FieldError | null, path: string): [string, string][] {
  if (error === null) return [];
  if (typeof error === 'string') return [[path, error]];
  return Object.entries(error).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

import type { z } from 'zod';
import { toSchemaViolation, toViolations } from '@/lib/event-hooks/validation/violations';

/** Parses what was asked of an inbox; throws `schema violation` with a complaint a field. */
export const readInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw toSchemaViolation(toViolations(parsed.error));
};

import type { z } from 'zod';
import { toSchemaViolation, toViolations } from '@/lib/event-hooks/validation/violations';

/** Parses the input of an inbox verb. Throws `schema violation` with the validation errors by field. */
export const readInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw toSchemaViolation(toViolations(parsed.error));
};

import { findHostileKeys } from '../validation/find-hostile-keys';
import { toSchemaViolation, toViolations } from '../validation/violations';
import { SourceInput } from './schema';
import type { Source } from './source';

/** Validates the input of a source. Throws one schema violation that names every invalid field. */
export const readSource = (input: unknown): Source => {
  const parsed = SourceInput.safeParse(input);
  if (!parsed.success) throw toSchemaViolation(toViolations(parsed.error));
  // Checked after the schema, because a rejected input may be cyclic.
  const violations = findHostileKeys(input);
  if (violations.length > 0) throw toSchemaViolation(violations);
  return { ...parsed.data, custom: true };
};

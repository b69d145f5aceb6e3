import { findHostileKeys } from '../validation/find-hostile-keys';
import { toSchemaViolation, toViolations } from '../validation/violations';
import { SourceInput } from './schema';
import type { Source } from './source';

/** Checks all that a caller says of a source. Throws one schema violation that names every bad field. */
export const readSource = (input: unknown): Source => {
  const parsed = SourceInput.safeParse(input);
  if (!parsed.success) throw toSchemaViolation(toViolations(parsed.error));
  // Only now: what the schema refuses may be endless.
  const violations = findHostileKeys(input);
  if (violations.length > 0) throw toSchemaViolation(violations);
  return { ...parsed.data, custom: true };
};

import { findHostileKeys } from '../find-hostile-keys';
import { toSchemaViolation, toViolations } from '../violations';
import { SourceInput } from './schema';
import type { Source } from './source';

/** Checks all that a caller says of a source. Throws one schema violation that names every bad field. */
export const readSource = (input: unknown): Source => {
  const parsed = SourceInput.safeParse(input);
  const violations = parsed.success ? [] : toViolations(parsed.error);
  violations.push(...findHostileKeys(input));
  if (!parsed.success || violations.length > 0) throw toSchemaViolation(violations);
  return { ...parsed.data, custom: true };
};

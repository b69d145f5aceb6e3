import type { z } from 'zod';

type RawIssue = Pick<z.core.$ZodRawIssue, 'input'>;

export const REQUIRED = 'required field missing';
export const UNKNOWN_FIELD = 'unknown field';

/** Makes Kong's type errors: `required field missing` for absent or null, else `expected …`. */
export const expected = (what: string) => (issue: RawIssue) =>
  issue.input === undefined || issue.input === null ? REQUIRED : `expected ${what}`;

import type { z } from 'zod';

type RawIssue = Pick<z.core.$ZodRawIssue, 'input'>;

export const REQUIRED = 'required field missing';
export const UNKNOWN_FIELD = 'unknown field';

/** The texts of Kong's type errors: absent or null is missing, anything else was expected otherwise. */
export const expected = (what: string) => (issue: RawIssue) =>
  issue.input === undefined || issue.input === null ? REQUIRED : `expected ${what}`;

import type { z } from 'zod';
import { findNearestName } from '@/lib/fields/nearest-name';

type Issue = z.core.$ZodIssue;

const quote = (values: readonly unknown[]) => values.map((value) => String(value)).join(', ');

const ARTICLE: Record<string, string> = {
  object: 'an object',
  array: 'an array',
  int: 'an integer',
};

const toSentence = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined && issue.expected !== 'number') return 'required';
      return `expected ${ARTICLE[issue.expected] ?? `a ${issue.expected}`}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${quote(issue.values)}`
        : `expected one of: ${quote(issue.values)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum} characters`
        : `at most ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') {
        return issue.minimum === 1 ? 'must not be empty' : `at least ${issue.minimum} characters`;
      }
      return `at least ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'uuid' || issue.format === 'guid'
        ? 'expected a UUID'
        : `expected a valid ${issue.format}`;
    default:
      return issue.message;
  }
};

/** Converts zod issues to one message per field; unknown names get a suggestion from `known`. */
export const toFieldErrors = (
  error: z.ZodError,
  known: readonly string[],
): Record<string, string> => {
  // A map, because a field may be called __proto__.
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const nearest = findNearestName(key, known);
        fields.set(
          [...issue.path, key].join('.'),
          nearest ? `unknown; did you mean ${nearest}?` : 'unknown',
        );
      }
      continue;
    }
    const path = issue.path.join('.') || 'body';
    if (!fields.has(path)) fields.set(path, toSentence(issue));
  }
  return Object.fromEntries(fields);
};

/** Joins the messages of all fields: `limit: at most 200; to: expected a time …`. */
export const toSummary = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([field, message]) => `${field}: ${message}`)
    .join('; ');

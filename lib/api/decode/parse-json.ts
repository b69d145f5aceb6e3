import { exceedsJsonDepth } from '@/lib/fields/json-depth';
import { locateJsonError } from '@/lib/fields/locate-json-error';
import { HttpError } from '@/lib/http/http-error';

/** The deepest nesting of objects and arrays in a request. */
export const MAX_JSON_DEPTH = 1000;

const explain = (text: string): string => {
  const error = locateJsonError(text);
  if (!error) return 'is not valid JSON';
  const before = text.slice(0, error.position);
  const line = text.includes('\n') ? `line ${before.split('\n').length}, ` : '';
  const column = error.position - before.lastIndexOf('\n');
  const char = text[error.position];
  const found = char === undefined ? 'it ends' : `found ${JSON.stringify(char)}`;
  return `is not valid JSON: expected ${error.expected}, but ${found} at ${line}column ${column} (position ${error.position})`;
};

/** Parses JSON text, or returns the problem: its syntax and position, no content, or its depth. */
export const tryParseJson = (text: string): { value: unknown } | { problem: string } => {
  if (text.trim() === '') return { problem: 'is empty, expected JSON' };
  if (exceedsJsonDepth(text, MAX_JSON_DEPTH)) {
    return { problem: `is nested deeper than ${MAX_JSON_DEPTH} levels` };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: explain(text) };
  }
};

/** Parses the JSON text of a body; throws 400 with the problem. */
export const parseJson = (text: string): unknown => {
  const parsed = tryParseJson(text);
  if ('problem' in parsed) throw new HttpError(400, `The body ${parsed.problem}.`);
  return parsed.value;
};

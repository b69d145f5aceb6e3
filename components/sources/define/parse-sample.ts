import { isRecord } from '@/lib/fields/is-record';
import { exceedsJsonDepth } from '@/lib/fields/json-depth';
import { locateJsonError } from '@/lib/fields/locate-json-error';
import { defineStrings } from './strings';

export type ParsedSample =
  | { sample: Record<string, unknown> | null }
  | { problem: string; line: number | null };

// The schema rejects deeper values; this limit protects the parser.
const MAX_DEPTH = 500;

/** Parses a sample: a JSON object, or null for an empty string. */
export function parseSample(text: string): ParsedSample {
  if (text.trim() === '') return { sample: null };
  if (exceedsJsonDepth(text, MAX_DEPTH)) return { problem: defineStrings.tooDeep, line: null };
  const error = locateJsonError(text);
  if (error) {
    const line = text.slice(0, error.position).split('\n').length;
    return { problem: defineStrings.notJson(line, error.expected), line };
  }
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? { sample: value } : { problem: defineStrings.notObject, line: null };
}

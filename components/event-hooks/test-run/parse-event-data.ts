import { handlerStrings } from '../handlers/strings';
import { testStrings as words } from './strings';

export type ParsedData =
  | { data: Record<string, unknown>; problem: undefined }
  | { data: null; problem: string };

/** Event data as somebody wrote it: a JSON object, nothing at all being an empty one. */
export function parseEventData(text: string): ParsedData {
  let value: unknown;
  try {
    value = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { data: null, problem: handlerStrings.notJson(why) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { data: null, problem: words.notObject };
  }
  return { data: { ...value }, problem: undefined };
}

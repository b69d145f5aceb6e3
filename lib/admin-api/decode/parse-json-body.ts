import { isRecord } from '@/lib/fields/is-record';
import { exceedsJsonDepth } from '@/lib/fields/json-depth';
import { HttpError } from '@/lib/http/http-error';

const MAX_DEPTH = 1000;

/** Parses the object of a JSON body. Throws 400 for anything else, and for too deep nesting. */
export const parseJsonBody = (bytes: Uint8Array): Record<string, unknown> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!exceedsJsonDepth(text, MAX_DEPTH)) {
      const value: unknown = JSON.parse(text);
      if (isRecord(value)) return value;
    }
  } catch {
    // Not UTF-8 or not JSON; the error below does not echo the body.
  }
  throw new HttpError(400, 'Cannot parse JSON body');
};

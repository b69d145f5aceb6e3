import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import { isRecord } from '@/lib/fields/is-record';
import type { JsonValue } from '@/lib/fields/json-value';

const DEPTH_MAX = 32;
const BYTES_MAX = 32 * 1024;

const isObject = (value: unknown): value is Record<string, JsonValue> => isRecord(value);

// A server action may be sent an object that holds one part many times over, or itself: what is
// looked at is counted, and a value takes a byte of JSON at least.
const findExcess = (root: unknown): 'deep' | 'large' | null => {
  const open = [{ value: root, depth: 0 }];
  let seen = 0;
  for (let at = open.pop(); at; at = open.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (at.depth === DEPTH_MAX) return 'deep';
    for (const child of Object.values(at.value)) {
      if (++seen > BYTES_MAX) return 'large';
      open.push({ value: child, depth: at.depth + 1 });
    }
  }
  return null;
};

/** How many bytes a value is as JSON. */
export const measureJson = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).byteLength;

const JsonObject = z.record(z.string(), z.json());

/** An example of an event's data: a JSON object, none too deep or large to be shown on a page. */
export const sample = () =>
  z
    .custom<Record<string, JsonValue>>(isObject, { error: expected('a JSON object') })
    .superRefine((value, context) => {
      const excess = findExcess(value);
      if (excess === 'deep') context.addIssue(`nests deeper than ${DEPTH_MAX} levels`);
      else if (excess === null && !JsonObject.safeParse(value).success)
        context.addIssue('expected a JSON object');
      else if (excess === 'large' || measureJson(value) > BYTES_MAX)
        context.addIssue(`is larger than ${BYTES_MAX / 1024} KiB`);
    })
    .nullish()
    .transform((value) => value ?? null);

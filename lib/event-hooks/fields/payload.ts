import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import type { JsonValue } from '@/lib/fields/json-value';
import { NOT_STORABLE } from '@/lib/fields/text';

// Not z.json(): values come from JSON or a form and are JSON already, and walking them once more
// by recursion could exhaust the stack.
const jsonValue = z.custom<JsonValue>((value) => value !== undefined);

// As JSON.stringify writes it; a backslash before it that is itself escaped changes nothing.
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** The key/value payload of a `webhook-custom`: any JSON below its keys (spec §5.4). */
export const payload = () =>
  z
    .record(z.string(), jsonValue, { error: expected('a map') })
    .refine((value) => !NUL.test(JSON.stringify(value)), { error: NOT_STORABLE })
    .nullish()
    .transform((value) => value ?? null);

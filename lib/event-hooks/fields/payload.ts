import { z } from 'zod';
import type { JsonValue } from '../json-value';
import { expected } from './complain';

// Not z.json(): values come from JSON or a form and are JSON already, and walking them once more
// by recursion could exhaust the stack.
const jsonValue = z.custom<JsonValue>((value) => value !== undefined);

/** The key/value payload of a `webhook-custom`: any JSON below its keys (spec §5.4). */
export const payload = () =>
  z
    .record(z.string(), jsonValue, { error: expected('a map') })
    .nullish()
    .transform((value) => value ?? null);

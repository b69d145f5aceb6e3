import { z } from 'zod';
import { isRecord } from '../is-record';
import type { JsonValue } from '../json-value';
import { expected } from './complain';

const DEPTH_MAX = 32;
const BYTES_MAX = 32 * 1024;

const isObject = (value: unknown): value is Record<string, JsonValue> => isRecord(value);

const nestsDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((child) => nestsDeeper(child, depth - 1)));

/** How many bytes a value is as JSON. */
export const measureJson = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).byteLength;

const JsonObject = z.record(z.string(), z.json());

/** An example of an event's data: a JSON object, none too deep or large to be shown on a page. */
export const sample = () =>
  z
    .custom<Record<string, JsonValue>>(isObject, { error: expected('a JSON object') })
    .superRefine((value, context) => {
      // In this order: what nests too deep must not be walked any further.
      if (nestsDeeper(value, DEPTH_MAX)) context.addIssue(`nests deeper than ${DEPTH_MAX} levels`);
      else if (!JsonObject.safeParse(value).success) context.addIssue('expected a JSON object');
      else if (measureJson(value) > BYTES_MAX)
        context.addIssue(`is larger than ${BYTES_MAX / 1024} KiB`);
    })
    .nullish()
    .transform((value) => value ?? null);

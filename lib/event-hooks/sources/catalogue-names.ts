import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import { isStorable, NOT_STORABLE, name, text } from '@/lib/fields/text';

const FIELD_MAX = 255;
const PLAIN_NAME = /^[\da-z][-\w.~:]*$/i;
const NO_EDGES = /^[^\p{Cc}\s](?:[^\p{Cc}]*[^\p{Cc}\s])?$/u;

export const NOT_PLAIN =
  'may have letters, digits, and - _ . ~ : only, and begins with a letter or digit';

/** A name as those of Kong's catalogue: `rate-limit-exceeded`, `dao:crud`, `key_sets` (spec §3.2). */
export const plainName = () => name().refine((value) => PLAIN_NAME.test(value), NOT_PLAIN);

/** A key of an event's data, which is a template variable. */
export const fieldName = () =>
  text()
    .max(FIELD_MAX, { error: `length must be at most ${FIELD_MAX}` })
    .refine((value) => NO_EDGES.test(value), 'must be one line without space around it');

/** Words about something; empty, absent and null are all null. */
export const description = (max: number) =>
  z
    .string({ error: expected('a string') })
    .trim()
    .max(max, { error: `length must be at most ${max}` })
    .refine(isStorable, { error: NOT_STORABLE })
    .nullish()
    .transform((value) => value || null);

import { z } from 'zod';
import { expected } from './complain';

// PostgreSQL's text type cannot hold NUL, and an index row must fit a page.
const NAME_MAX = 255;
const isStorable = (value: string) => !value.includes('\u0000');

/** A string as Kong's schemas have it: never empty (spec §1.2). */
export const text = () =>
  z.string({ error: expected('a string') }).min(1, { error: 'length must be at least 1' });

/** The name of a source or an event. */
export const name = () =>
  text()
    .max(NAME_MAX, { error: `length must be at most ${NAME_MAX}` })
    .refine(isStorable, { error: 'must not contain a NUL character' });

/** An optional string; absent and null are both null. */
export const optionalText = () =>
  text()
    .nullish()
    .transform((value) => value ?? null);

import { z } from 'zod';
import { expected } from './expected';

// An index entry must fit into a database page.
const NAME_MAX = 255;

// A lone surrogate has no UTF-8 encoding; it would be read back as another character.
const isWellFormed = (value: string) => !/\p{Surrogate}/u.test(value);

/** Whether a text column of the database returns a string unchanged. */
export const isStorable = (value: string) => isWellFormed(value) && !value.includes('\u0000');
export const NOT_STORABLE = 'contains a character that cannot be stored';

/** A string as in Kong's schemas: never empty (spec §1.2). */
export const nonEmpty = () =>
  z.string({ error: expected('a string') }).min(1, { error: 'length must be at least 1' });

/** A non-empty string that the database returns unchanged. */
export const text = () => nonEmpty().refine(isStorable, { error: NOT_STORABLE });

/** The name of a source or an event. */
export const name = () => text().max(NAME_MAX, { error: `length must be at most ${NAME_MAX}` });

/** An optional string; absent and null are both null. */
export const optionalText = () =>
  text()
    .nullish()
    .transform((value) => value ?? null);

/** The key that signs requests; absent and null are both null. */
export const secret = () =>
  text()
    .nullish()
    .transform((value) => value ?? null);

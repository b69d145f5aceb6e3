import { z } from 'zod';
import { expected } from './expected';

// An index row must fit a page.
const NAME_MAX = 255;

// Half a surrogate pair has no UTF-8 form; it would come back as another character.
const isWellFormed = (value: string) => !/\p{Surrogate}/u.test(value);

/** Whether a text column of the database gives a text back as it is. */
export const isStorable = (value: string) => isWellFormed(value) && !value.includes('\u0000');
export const NOT_STORABLE = 'contains a character that cannot be stored';

/** A string as Kong's schemas have it: never empty (spec §1.2). */
export const nonEmpty = () =>
  z.string({ error: expected('a string') }).min(1, { error: 'length must be at least 1' });

/** The same, and the database gives it back as it is. */
export const text = () => nonEmpty().refine(isStorable, { error: NOT_STORABLE });

/** The name of a source or an event. */
export const name = () => text().max(NAME_MAX, { error: `length must be at most ${NAME_MAX}` });

/** An optional string; absent and null are both null. */
export const optionalText = () =>
  text()
    .nullish()
    .transform((value) => value ?? null);

/** The key requests are signed with; absent and null are both null. */
export const secret = () =>
  text()
    .nullish()
    .transform((value) => value ?? null);

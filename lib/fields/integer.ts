import { z } from 'zod';
import { expected } from './expected';

/** An integer within inclusive bounds. */
export const integer = (minimum: number, maximum: number) => {
  const error = `value should be between ${minimum} and ${maximum}`;
  return z
    .int({ error: expected('an integer') })
    .min(minimum, { error })
    .max(maximum, { error });
};

const INT4_MAX = 2_147_483_647;

/** Seconds of snooze; absent and null are both null (spec §1.1). */
export const optionalSeconds = () =>
  integer(0, INT4_MAX)
    .nullish()
    .transform((value) => value ?? null);

const END_OF_YEAR_9999 = 253_402_300_799;

/** A time in Unix seconds. */
export const unixSeconds = () => integer(0, END_OF_YEAR_9999);

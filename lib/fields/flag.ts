import { z } from 'zod';
import { expected } from './expected';

/** A boolean with a default; JSON null means the default. */
export const flag = (byDefault: boolean) =>
  z
    .boolean({ error: expected('a boolean') })
    .nullish()
    .transform((value) => value ?? byDefault);

/** An optional boolean; absent and null are both null. */
export const optionalFlag = () =>
  z
    .boolean({ error: expected('a boolean') })
    .nullish()
    .transform((value) => value ?? null);

import { z } from 'zod';
import { expected } from '@/lib/fields/expected';
import { text } from '@/lib/fields/text';

/** The Lua chunks of a `lambda`, at least one. */
export const functions = () =>
  z.array(text(), { error: expected('an array') }).min(1, { error: 'length must be at least 1' });

import { text } from './text';

/** An HTTP method: upper-case letters only, else `invalid value: <v>` (spec §1.2). */
export const method = () =>
  text().superRefine((value, context) => {
    if (value !== '' && !/^[A-Z]+$/.test(value))
      context.addIssue({ code: 'custom', message: `invalid value: ${value}` });
  });

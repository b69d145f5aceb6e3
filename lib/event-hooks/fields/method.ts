import { text } from '@/lib/fields/text';

// Asks a proxy for a tunnel; no request to a receiver.
const TUNNEL = 'CONNECT';

/** An HTTP method: upper-case letters only, else `invalid value: <v>` (spec §1.2). */
export const method = () =>
  text().superRefine((value, context) => {
    if (value !== '' && (!/^[A-Z]+$/.test(value) || value === TUNNEL))
      context.addIssue({ code: 'custom', message: `invalid value: ${value}` });
  });

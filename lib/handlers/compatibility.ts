import { z } from 'zod';

/** The gateway version whose behavior applies: signature algorithm, `ssl_verify` default (spec §10). */
export const COMPATIBILITIES = ['3.4', '3.14'] as const;
export const Compatibility = z.enum(COMPATIBILITIES);
export type Compatibility = z.infer<typeof Compatibility>;

import { z } from 'zod';

/** `2xx`, or `any`: as in Kong, a response with any status counts as success (spec §5.5). */
export const SuccessRule = z.enum(['2xx', 'any']);
export type SuccessRule = z.infer<typeof SuccessRule>;

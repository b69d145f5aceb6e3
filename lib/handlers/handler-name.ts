import { z } from 'zod';

export const HANDLERS = ['webhook', 'webhook-custom', 'log', 'lambda'] as const;

/** The handlers of Kong's event hooks (spec §1.1). Each has a folder and one object in lib/handlers. */
export const Handler = z.enum(HANDLERS);
export type Handler = z.infer<typeof Handler>;

/** Makes the id of a hook: a UUID v4, as in Kong (spec §1.1). */
export const makeHookId = (): string => crypto.randomUUID();

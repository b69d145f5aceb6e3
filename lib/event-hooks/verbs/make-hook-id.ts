/** A new hook's id: a UUID v4, as Kong's are (spec §1.1). */
export const makeHookId = (): string => crypto.randomUUID();

/** Lists are read newest first, from the row after `after` on. */
export type PageRequest = { limit: number; after: string | null };
export type PageOf<T> = { rows: T[]; more: boolean };

/** `from` is part of the range, `to` is not. */
export type TimeRange = { from?: Date; to?: Date };

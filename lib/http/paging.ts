/** Returns the id after which the next page begins; null when no more rows follow. */
export const toNextId = (rows: readonly { id: string }[], more: boolean): string | null =>
  more ? (rows.at(-1)?.id ?? null) : null;

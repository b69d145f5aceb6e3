/** The spans a list can be filtered by, in seconds before now. */
export const SPANS = { '1h': 3_600, '24h': 86_400, '7d': 604_800 } as const;
export type Span = keyof typeof SPANS;

/** Either a span that ends now, or optional fixed ends in ISO 8601. */
export type TimeRange = {
  within?: Span | null;
  from?: string | null;
  to?: string | null;
};

/** Returns the ends of a time range. A span ends at `now` (Unix milliseconds). */
export function toFromAndTo({ within, from, to }: TimeRange, now: number) {
  if (within) return { from: new Date(now - SPANS[within] * 1_000).toISOString(), to: null };
  return { from: from ?? null, to: to ?? null };
}

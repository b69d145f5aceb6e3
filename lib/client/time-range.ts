/** Spans a list can be narrowed to, counted back from now; in seconds. */
export const SPANS = { '1h': 3_600, '24h': 86_400, '7d': 604_800 } as const;
export type Span = keyof typeof SPANS;

/** Either a span back from now, or fixed ends in ISO 8601, each of which may be absent. */
export type TimeRange = {
  within?: Span | null;
  from?: string | null;
  to?: string | null;
};

/** The `from` and `to` to ask the server for; a span counts back from `now` (Unix milliseconds). */
export function toFromAndTo({ within, from, to }: TimeRange, now: number) {
  if (within) return { from: new Date(now - SPANS[within] * 1_000).toISOString(), to: null };
  return { from: from ?? null, to: to ?? null };
}

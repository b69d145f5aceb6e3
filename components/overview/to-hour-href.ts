const HOUR_MS = 3_600_000;

/** The deliveries of one hour, given by its beginning. */
export function toHourHref(at: string): string {
  const from = new Date(at);
  const to = new Date(from.getTime() + HOUR_MS);
  return `/deliveries?${new URLSearchParams({ from: from.toISOString(), to: to.toISOString() })}`;
}

import { formatLocal } from '@/components/ui/values/format-time';
import type { Overview } from '@/lib/api/resources';

const HOUR_MS = 3_600_000;

export type Hour = Overview['hours'][number];
export type Series = 'failed' | 'suppressed' | 'delivered';

/** Formats the start of an hour in the local time zone: `05:00`. */
export const toClock = (at: string | undefined): string =>
  at === undefined ? '' : formatLocal(Date.parse(at)).slice(11, 16);

/** Returns the link to the deliveries of the hour that starts at `at`. */
export function toHourHref(at: string): string {
  const from = new Date(at);
  const to = new Date(from.getTime() + HOUR_MS);
  return `/deliveries?${new URLSearchParams({ from: from.toISOString(), to: to.toISOString() })}`;
}

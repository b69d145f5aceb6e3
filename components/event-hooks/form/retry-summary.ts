import { formatSeconds } from '@/components/ui/values/format-time';
import { formStrings } from '../strings';
import { parseDurations } from './parse-durations';

/** Summarizes a retry schedule: the number of attempts and the time they take; null when invalid. */
export function toRetrySummary(written: string): string | null {
  const parsed = parseDurations(written);
  if ('invalid' in parsed) return null;
  if (parsed.seconds.length === 0) return formStrings.retryNone;
  const total = parsed.seconds.reduce((sum, seconds) => sum + seconds, 0);
  return formStrings.retrySummary(parsed.seconds.length + 1, formatSeconds(total));
}

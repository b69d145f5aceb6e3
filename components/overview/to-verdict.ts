import { formatLocal } from '@/components/ui/values/format-time';
import type { Tone } from '@/components/ui/values/state-pill';
import type { Overview } from '@/lib/api/resources';
import { overviewStrings } from './strings';

const { verdict: words } = overviewStrings;
// The hour that is running and the one before it.
const RECENT_HOURS = 2;

export type Verdict = { tone: Tone; text: string };

/** One sentence for whoever is on call: what fails now comes before what failed earlier. */
export function toVerdict({ hours, last_24_hours: day, retrying }: Overview): Verdict {
  const recentHours = hours.slice(-RECENT_HOURS);
  const recent = recentHours.reduce((sum, { failed }) => sum + failed, 0);
  const since = toClock(recentHours[0]?.at);
  if (recent > 0) {
    const more = retrying > 0 ? words.andRetrying(retrying) : '.';
    return { tone: 'bad', text: words.failing(recent, since) + more };
  }
  if (retrying > 0) {
    const rest = day.failed > 0 ? words.earlier(day.failed) : words.noneLost;
    return { tone: 'wait', text: words.retrying(retrying) + rest };
  }
  if (day.failed > 0) return { tone: 'wait', text: words.failedBefore(day.failed, since) };
  if (day.events === 0) return { tone: 'idle', text: words.idle };
  return { tone: 'good', text: words.quiet };
}

/** `05:00`, in the reader's own zone. */
export const toClock = (at: string | undefined): string =>
  at === undefined ? '' : formatLocal(Date.parse(at)).slice(11, 16);

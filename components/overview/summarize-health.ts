import type { Tone } from '@/components/ui/values/state-pill';
import type { Overview } from '@/lib/api/resources';
import { toClock } from './hours';
import { overviewStrings } from './strings';

const { health: words } = overviewStrings;
// The current hour and the previous one.
const RECENT_HOURS = 2;

type HealthSummary = { tone: Tone; text: string };

/** Summarizes the health of all deliveries in one sentence; current failures come first. */
export function summarizeHealth({ hours, last_24_hours: day, retrying }: Overview): HealthSummary {
  const recentHours = hours.slice(-RECENT_HOURS);
  const recent = recentHours.reduce((sum, { failed }) => sum + failed, 0);
  const since = toClock(recentHours[0]?.at);
  if (recent > 0) {
    const more = retrying > 0 ? words.andRetrying(retrying) : '.';
    return { tone: 'bad', text: words.failing(recent, since) + more };
  }
  if (retrying > 0) {
    const rest = day.failed > 0 ? words.earlier(day.failed) : words.noneFailed;
    return { tone: 'wait', text: words.retrying(retrying) + rest };
  }
  if (day.failed > 0) return { tone: 'wait', text: words.failedBefore(day.failed, since) };
  if (day.events === 0) return { tone: 'idle', text: words.idle };
  return { tone: 'good', text: words.quiet };
}

import type { Suppression } from './gate';

/** Explains a suppression; parts that were not recorded may be absent. */
export const explainSuppression = ({
  reason,
  earlierEventId,
  until,
}: Pick<Suppression, 'reason'> & { earlierEventId?: string; until?: Date | null }): string => {
  const earlier = earlierEventId === undefined ? 'the previous event' : `event ${earlierEventId}`;
  if (reason === 'unchanged') return `Suppressed by on_change: it repeats ${earlier}.`;
  const end = until ? ` until ${until.toISOString()}` : '';
  return `Suppressed by snooze${end}: it repeats ${earlier}.`;
};

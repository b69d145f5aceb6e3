'use client';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '@/lib/api/resources';
import { deliveriesQuery } from '@/lib/client/deliveries';
import { eventsQuery } from '@/lib/client/events';

const REFRESH_MS = 3_000;

export type FirstSteps = { hook: boolean; event: boolean; delivery: boolean };

/**
 * Which of the first steps are done; `done` when all are, undefined while it is not known. What
 * happened within the last day is answered by the overview, older things cost a look into the logs.
 */
export function useFirstSteps(overview: Overview | undefined): FirstSteps | 'done' | undefined {
  const day = overview?.last_24_hours;
  const seenLately = day !== undefined && day.delivered > 0;
  const enabled = overview !== undefined && !(seenLately && overview.hooks.total > 0);
  const ask = { enabled, refetchInterval: REFRESH_MS };
  const events = useQuery({ ...eventsQuery({ origin: 'api', limit: 1 }), ...ask });
  const deliveries = useQuery({ ...deliveriesQuery({ limit: 1 }), ...ask });
  if (overview === undefined) return undefined;
  if (!enabled || events.isError || deliveries.isError) return 'done';
  if (events.data === undefined || deliveries.data === undefined) return undefined;
  const steps = {
    hook: overview.hooks.total > 0,
    event: events.data.data.length > 0,
    delivery: deliveries.data.data.length > 0,
  };
  return steps.hook && steps.event && steps.delivery ? 'done' : steps;
}

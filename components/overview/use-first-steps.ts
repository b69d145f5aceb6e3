'use client';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '@/lib/api/resources';
import { deliveriesQuery } from '@/lib/client/deliveries';
import { eventsQuery } from '@/lib/client/events';

const REFRESH_MS = 3_000;

export type FirstSteps = { hook: boolean; event: boolean; delivery: boolean };

/**
 * Returns which of the first steps are done: `done` for all of them, undefined while loading. The
 * logs are read only when the overview of the last day does not settle it.
 */
export function useFirstSteps(overview: Overview | undefined): FirstSteps | 'done' | undefined {
  const day = overview?.last_24_hours;
  const hasDelivered = day !== undefined && day.delivered > 0;
  const enabled = overview !== undefined && !(hasDelivered && overview.hooks.total > 0);
  const options = { enabled, refetchInterval: REFRESH_MS };
  const events = useQuery({ ...eventsQuery({ origin: 'api', limit: 1 }), ...options });
  const deliveries = useQuery({ ...deliveriesQuery({ limit: 1 }), ...options });
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

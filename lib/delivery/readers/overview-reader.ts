import type { ListedDelivery } from './delivery-reader';

type OutcomeCounts = { delivered: number; failed: number; suppressed: number };

export type HookHealth = OutcomeCounts & { lastFiredAt: Date | null };

/** The queue of deliveries. Counts stop at ten thousand, beyond which the exact number says no more. */
export type Queue = {
  /** Accepted, and not finished yet. */
  waiting: number;
  retrying: number;
  /** When the oldest due delivery became due; null when none is due. */
  oldestDueAt: Date | null;
};

export type OverviewFigures = {
  hooks: { total: number; enabled: number };
  last24Hours: OutcomeCounts & { events: number };
  waiting: number;
  retrying: number;
  /** 24 hourly buckets, oldest first. */
  hours: (OutcomeCounts & { at: Date })[];
  recentFailures: ListedDelivery[];
};

/** The port that reads the figures of the overview and of the metrics. */
export type OverviewReader = {
  read(now: Date): Promise<OverviewFigures>;
  /** Counts the 24 hours before `now` by hook id; a hook that never fired may be absent. */
  readHealth(hookIds: string[], now: Date): Promise<ReadonlyMap<string, HookHealth>>;
  readQueue(now: Date): Promise<Queue>;
};

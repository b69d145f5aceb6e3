import type { z } from 'zod';
import type { DeliveryStateName } from '@/lib/api/resources';

type State = z.infer<typeof DeliveryStateName>;

/** How each state reads and which tone it has, wherever deliveries are shown. */
export const DELIVERY_STATES = {
  pending: { label: 'Pending', tone: 'idle', help: 'Waiting for a worker to take it.' },
  running: { label: 'Sending', tone: 'active', help: 'A worker is at it now.' },
  delivered: { label: 'Delivered', tone: 'good', help: 'The receiver accepted it.' },
  retrying: { label: 'Retrying', tone: 'wait', help: 'An attempt failed; another one is due.' },
  dead: { label: 'Dead', tone: 'bad', help: 'All attempts are used up; it can be replayed.' },
  suppressed: { label: 'Suppressed', tone: 'held', help: 'Held back by on_change or snooze.' },
  cancelled: { label: 'Cancelled', tone: 'idle', help: 'Taken back before it was delivered.' },
} as const satisfies Record<
  State,
  { label: string; tone: 'good' | 'active' | 'wait' | 'bad' | 'held' | 'idle'; help: string }
>;

const FINAL = new Set<State>(['delivered', 'dead', 'suppressed', 'cancelled']);

/** Whether nothing more will happen to a delivery by itself. */
export const isFinal = (state: State): boolean => FINAL.has(state);

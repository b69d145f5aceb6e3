import type { DeliveryState } from '@/lib/delivery/delivery-record';

/** The label and the tone of each delivery state. */
export const DELIVERY_STATES = {
  pending: { label: 'Pending', tone: 'idle' },
  running: { label: 'Sending', tone: 'active' },
  delivered: { label: 'Delivered', tone: 'good' },
  retrying: { label: 'Retrying', tone: 'wait' },
  dead: { label: 'Failed', tone: 'bad' },
  suppressed: { label: 'Suppressed', tone: 'held' },
  cancelled: { label: 'Cancelled', tone: 'idle' },
} as const satisfies Record<
  DeliveryState,
  { label: string; tone: 'good' | 'active' | 'wait' | 'bad' | 'held' | 'idle' }
>;

const FINAL = new Set<DeliveryState>(['delivered', 'dead', 'suppressed', 'cancelled']);

/** Returns whether a delivery stays in this state unless somebody replays it. */
export const isFinal = (state: DeliveryState): boolean => FINAL.has(state);

import { z } from 'zod';
import { DeliveryState } from '@/lib/delivery/delivery-record';

export type Tally = { delivered: number; failed: number; suppressed: number };

/** A count of the roll-up. */
export const StateCount = z.object({ state: DeliveryState, count: z.int() });

const COLUMN: Partial<Record<DeliveryState, keyof Tally>> = {
  delivered: 'delivered',
  dead: 'failed',
  suppressed: 'suppressed',
};

export const makeTally = (): Tally => ({ delivered: 0, failed: 0, suppressed: 0 });

/** Adds a count to the figure of its state; states without a figure are ignored. */
export const addToTally = (tally: Tally, { state, count }: z.infer<typeof StateCount>): void => {
  const column = COLUMN[state];
  if (column) tally[column] += count;
};

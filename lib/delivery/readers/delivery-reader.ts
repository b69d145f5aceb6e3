import { z } from 'zod';
import { DeliveryRecord, type DeliveryState } from '../delivery-record';
import type { AttemptRecord } from '../types';
import type { PageOf, PageRequest, TimeRange } from './page';

export type DeliveryFilter = TimeRange & {
  hook?: string;
  /** The hook version a delivery was made by; ignored without `hook`. */
  version?: number;
  states?: DeliveryState[];
  source?: string;
  event?: string;
};

/** A row of the delivery log. */
export const ListedDelivery = DeliveryRecord.omit({
  detail: true,
  leaseUntil: true,
  worker: true,
}).extend({ hookLabel: z.string().nullable() });
export type ListedDelivery = z.infer<typeof ListedDelivery>;

/** One delivery with its event and its hook version, without its attempts. */
export const FoundDelivery = ListedDelivery.extend({
  detail: z.unknown(),
  eventData: z.unknown(),
  hookVersion: z.int(),
  hookRemoved: z.boolean(),
  maxAttempts: z.int(),
});
export type FoundDelivery = z.infer<typeof FoundDelivery> & { attempts: AttemptRecord[] };

/** The port that lists deliveries. */
export type DeliveryReader = {
  list(filter: DeliveryFilter, page: PageRequest): Promise<PageOf<ListedDelivery>>;
  /** Returns all deliveries of one event, replays included, oldest first, with their details. */
  listByEvent(eventId: string): Promise<(ListedDelivery & { detail: unknown })[]>;
  find(id: string): Promise<FoundDelivery | null>;
};

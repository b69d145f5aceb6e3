import type { AttemptRecord, DeliveryRecord, DeliveryState } from '../types';
import type { PageOf, PageRequest, TimeRange } from './page';

export type DeliveryFilter = TimeRange & {
  hook?: string;
  /** The hook version a delivery was made by; ignored without `hook`. */
  version?: number;
  states?: DeliveryState[];
  source?: string;
  event?: string;
};

export type ListedDelivery = Omit<DeliveryRecord, 'detail' | 'leaseUntil' | 'worker'> & {
  hookLabel: string | null;
};

export type FoundDelivery = ListedDelivery & {
  detail: unknown;
  eventData: unknown;
  hookVersion: number;
  hookRemoved: boolean;
  maxAttempts: number;
  attempts: AttemptRecord[];
};

/** The port that lists deliveries. */
export type DeliveryReader = {
  list(filter: DeliveryFilter, page: PageRequest): Promise<PageOf<ListedDelivery>>;
  /** Returns all deliveries of one event, replays included, oldest first, with their details. */
  listByEvent(eventId: string): Promise<(ListedDelivery & { detail: unknown })[]>;
  find(id: string): Promise<FoundDelivery | null>;
};

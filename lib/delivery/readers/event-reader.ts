import type { EventRecord } from '../types';
import type { PageOf, PageRequest, TimeRange } from './page';

export type EventFilter = TimeRange & { source?: string; event?: string; origin?: string };
export type ListedEvent = Omit<EventRecord, 'data'>;

/** Limits on event data, in bytes of JSON: for the whole page, and for one event. */
export type DataBounds = { maxBytes: number; maxEventBytes: number };

/** The port that lists recorded events. */
export type EventReader = {
  list(filter: EventFilter, page: PageRequest): Promise<PageOf<ListedEvent>>;
  /**
   * Returns the newest events with their data, up to `limit` and within `bounds`. Events larger than
   * `maxEventBytes` are left out; `more` says that others follow the last.
   */
  listData(filter: EventFilter, limit: number, bounds: DataBounds): Promise<PageOf<EventRecord>>;
  find(id: string): Promise<EventRecord | null>;
};

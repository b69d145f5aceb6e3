import { createSerializer, type inferParserType, parseAsString } from 'nuqs';
import type { EventFilter } from '@/lib/client/events';
import { listParsers } from '@/lib/client/list-url';

/** The URL parameters of the event log: filters, page and open row. */
export const eventParsers = {
  ...listParsers,
  source: parseAsString,
  event: parseAsString,
  origin: parseAsString,
};

export type EventUrl = inferParserType<typeof eventParsers>;

/** Returns a link to a view of the log: `toEventHref('/events', { open: id })`. */
export const toEventHref = createSerializer(eventParsers);

/** Returns the part of the URL that selects the rows. */
export function toEventFilter(url: EventUrl): EventFilter {
  const { source, event, origin, within, from, to, after } = url;
  return { source, event, origin, within, from, to, after };
}

/** The change that clears the filters; the open row stays open. */
export const NO_FILTER = {
  source: null,
  event: null,
  origin: null,
  within: null,
  from: null,
  to: null,
  after: null,
} as const satisfies Partial<EventUrl>;

/** Counts the filters that are set. A time range counts as one, the page is not a filter. */
export function countFilters({ source, event, origin, within, from, to }: EventUrl): number {
  return [source, event, origin, within ?? from ?? to].filter((value) => value !== null).length;
}

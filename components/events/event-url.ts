import { createSerializer, type inferParserType, parseAsString } from 'nuqs';
import type { EventFilter } from '@/lib/client/events';
import { listParsers } from '@/lib/client/list-url';

/** The address of every view of the event log: filters, page, and the open row. */
export const eventParsers = {
  ...listParsers,
  source: parseAsString,
  event: parseAsString,
  origin: parseAsString,
};

export type EventUrl = inferParserType<typeof eventParsers>;

/** Writes an address; `toEventHref('/events', { open: id })`. */
export const toEventHref = createSerializer(eventParsers);

/** The part of the address that the server is asked by. */
export function toEventFilter(url: EventUrl): EventFilter {
  const { source, event, origin, within, from, to, after } = url;
  return { source, event, origin, within, from, to, after };
}

/** What clearing the filters sets; the open row stays open. */
export const NO_FILTER = {
  source: null,
  event: null,
  origin: null,
  within: null,
  from: null,
  to: null,
  after: null,
} as const satisfies Partial<EventUrl>;

/** How many filters narrow the list; a time range is one, the page is none. */
export function countFilters({ source, event, origin, within, from, to }: EventUrl): number {
  return [source, event, origin, within ?? from ?? to].filter((value) => value !== null).length;
}

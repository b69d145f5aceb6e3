import { TimeFilter } from './time-filter';

/** Query parameters of a span of time: `from` is part of it, `to` is not. */
export const timeRange = { from: TimeFilter.optional(), to: TimeFilter.optional() };

/** What a query schema with a span of time is refined by; zod reports it on `to`. */
export const endsAfterItBegins = (query: { from?: Date; to?: Date }): boolean =>
  query.from === undefined || query.to === undefined || query.from < query.to;

export const ENDS_BEFORE_IT_BEGINS = { path: ['to'], message: 'must be later than from' };

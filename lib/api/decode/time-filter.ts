import { z } from 'zod';

const SECONDS = /^\d{1,12}(\.\d{1,3})?$/;
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;
const LAST_MS = Date.UTC(9999, 11, 31);

const parseTime = (text: string): Date | null => {
  // A plus sign that was not escaped in a URL arrives as a space.
  const time = text.trim().replace(/ (?=\d\d:\d\d$)/, '+');
  const date = SECONDS.test(time)
    ? new Date(Math.round(Number(time) * 1000))
    : new Date(ISO.test(time) ? time : Number.NaN);
  const ms = date.getTime();
  return ms >= 0 && ms <= LAST_MS ? date : null;
};

/** A time in a query: ISO 8601 with its offset (or a date, midnight UTC), or Unix seconds. */
export const TimeFilter = z
  .string()
  .transform((text, context) => {
    const date = parseTime(text);
    if (date) return date;
    context.addIssue({
      code: 'custom',
      message: 'expected a time such as 2026-01-31T09:00:00Z, or Unix seconds',
    });
    return z.NEVER;
  })
  .describe('ISO 8601 with Z or an offset, a date (midnight UTC), or Unix seconds');

/** Query parameters of a time range: `from` is inclusive, `to` is exclusive. */
export const timeRange = { from: TimeFilter.optional(), to: TimeFilter.optional() };

/** Refines a query schema that has a time range. */
export const isOrderedRange = (query: { from?: Date; to?: Date }): boolean =>
  query.from === undefined || query.to === undefined || query.from < query.to;

/** The validation error of a time range that is not ordered. */
export const UNORDERED_RANGE = { path: ['to'], message: 'must be later than from' };

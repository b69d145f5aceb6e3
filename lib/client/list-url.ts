import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs';
import type { Span } from './time-range';

const SPAN_NAMES = ['1h', '24h', '7d'] as const satisfies readonly Span[];

const parseAsMoment = createParser({
  parse: (text) => {
    const ms = Date.parse(text);
    return Number.isNaN(ms) ? null : new Date(ms).toISOString();
  },
  serialize: (iso: string) => iso,
});

/** The URL parameters of every log: the time range, the page and the open row. */
export const listParsers = {
  within: parseAsStringLiteral(SPAN_NAMES),
  from: parseAsMoment,
  to: parseAsMoment,
  after: parseAsString,
  open: parseAsString,
};

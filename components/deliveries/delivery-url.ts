import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs';
import type { DeliveryFilter } from '@/lib/client/deliveries';
import { listParsers } from '@/lib/client/list-url';
import { DeliveryState } from '@/lib/delivery/delivery-record';

const TABS = ['request', 'response', 'output', 'error', 'timing'] as const;
export type AttemptTab = (typeof TABS)[number];

// A `state=` without a known state is no filter, rather than a filter that nothing passes.
const states = parseAsArrayOf(parseAsStringLiteral(DeliveryState.options));
const parseAsStates = createParser({
  parse: (text) => {
    const known = states.parse(text);
    return known === null || known.length === 0 ? null : known;
  },
  serialize: states.serialize,
  eq: states.eq,
});

/** The URL parameters of the delivery log: filters, page, open row, and its open attempt and tab. */
export const deliveryParsers = {
  ...listParsers,
  hook: parseAsString,
  version: parseAsInteger,
  state: parseAsStates,
  source: parseAsString,
  event: parseAsString,
  attempt: parseAsInteger,
  tab: parseAsStringLiteral(TABS),
};

export type DeliveryUrl = inferParserType<typeof deliveryParsers>;

/** Returns a link to a view of the log: `toDeliveryHref('/deliveries', { open: id })`. */
export const toDeliveryHref = createSerializer(deliveryParsers);

/** Returns the part of the URL that selects the rows. */
export function toDeliveryFilter(url: DeliveryUrl): DeliveryFilter {
  const { hook, state, source, event, within, from, to, after } = url;
  const version = findVersion(url);
  return { hook, version, state, source, event, within, from, to, after };
}

/** The change that clears the filters; the open row stays open. */
export const NO_FILTER = {
  hook: null,
  version: null,
  state: null,
  source: null,
  event: null,
  within: null,
  from: null,
  to: null,
  after: null,
} as const satisfies Partial<DeliveryUrl>;

/** Counts the filters that are set. A time range counts as one, the page is not a filter. */
export function countFilters(url: DeliveryUrl): number {
  const { hook, state, source, event, within, from, to } = url;
  const filters = [hook, findVersion(url), state, source, event, within ?? from ?? to];
  return filters.filter((value) => value !== null).length;
}

// A version number means nothing without its hook.
const findVersion = ({ hook, version }: DeliveryUrl): number | null =>
  hook === null || version === null || version < 1 ? null : version;

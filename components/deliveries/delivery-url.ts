import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs';
import { DeliveryStateName } from '@/lib/api/resources';
import type { DeliveryFilter } from '@/lib/client/deliveries';
import { listParsers } from '@/lib/client/list-url';

export const TABS = ['request', 'response', 'timing'] as const;
export type AttemptTab = (typeof TABS)[number];

// `state=` with nothing known in it is no filter, not a filter for nothing.
const states = parseAsArrayOf(parseAsStringLiteral(DeliveryStateName.options));
const parseAsStates = createParser({
  parse: (text) => {
    const known = states.parse(text);
    return known === null || known.length === 0 ? null : known;
  },
  serialize: states.serialize,
  eq: states.eq,
});

/** The address of every view of the delivery log: filters, page, open row, and what is read of it. */
export const deliveryParsers = {
  ...listParsers,
  hook: parseAsString,
  /** Of that hook. */
  version: parseAsInteger,
  state: parseAsStates,
  source: parseAsString,
  event: parseAsString,
  attempt: parseAsInteger,
  tab: parseAsStringLiteral(TABS),
};

export type DeliveryUrl = inferParserType<typeof deliveryParsers>;

/** Writes an address; `toDeliveryHref('/deliveries', { open: id })`. */
export const toDeliveryHref = createSerializer(deliveryParsers);

/** The part of the address that the server is asked by. */
export function toDeliveryFilter(url: DeliveryUrl): DeliveryFilter {
  const { hook, state, source, event, within, from, to, after } = url;
  const version = findVersion(url);
  return { hook, version, state, source, event, within, from, to, after };
}

/** What clearing the filters sets; the open row stays open. */
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

/** How many filters narrow the list; a time range is one, the page is none. */
export function countFilters(url: DeliveryUrl): number {
  const { hook, state, source, event, within, from, to } = url;
  const filters = [hook, findVersion(url), state, source, event, within ?? from ?? to];
  return filters.filter((value) => value !== null).length;
}

// A version says nothing without the hook it is of.
const findVersion = ({ hook, version }: DeliveryUrl): number | null =>
  hook === null || version === null || version < 1 ? null : version;

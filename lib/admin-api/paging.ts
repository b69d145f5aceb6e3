import { DomainError } from '@/lib/event-hooks/errors';
import { isUuid } from '@/lib/fields/uuid';
import type { Entry } from './decode/form-entries';

const DEFAULT_SIZE = 100;
const MAX_SIZE = 1000;

/** A requested page; `asked` is the size in the query, null when it has none. */
export type Page = { size: number; asked: number | null; after: string | null };

const invalidSize = (message: string) => new DomainError('invalid size', message);

const parseSize = (values: readonly string[]): number | null => {
  const [text, ...more] = values;
  if (text === undefined) return null;
  const size = text.trim() === '' || more.length > 0 ? Number.NaN : Number(text);
  if (Number.isNaN(size)) throw invalidSize('size must be a number');
  if (!Number.isInteger(size) || size < 1 || size > MAX_SIZE)
    throw invalidSize(`size must be an integer between 1 and ${MAX_SIZE}`);
  return size;
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/;

const parseIds = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const parseOffset = (offset: string): string => {
  const invalid = (why: string) =>
    new DomainError('invalid offset', `'${offset}' is not a valid offset: ${why}`);
  if (!BASE64.test(offset)) throw invalid('bad base64 encoding');
  const ids = parseIds(atob(offset));
  const [id] = Array.isArray(ids) ? ids : [];
  if (typeof id !== 'string' || !isUuid(id)) throw invalid('bad json encoding');
  return id.toLowerCase();
};

/** Parses the page of a query. Throws `invalid size` or `invalid offset` (spec §1.3). */
export const parsePage = (query: readonly Entry[]): Page => {
  const valuesOf = (name: string) =>
    query.filter(([key]) => key === name).map(([, value]) => value);
  const asked = parseSize(valuesOf('size'));
  const [offset] = valuesOf('offset');
  const after = offset === undefined ? null : parseOffset(offset);
  return { size: asked ?? DEFAULT_SIZE, asked, after };
};

/** Returns the body of a page; the next page begins after the id `last`, if any (spec §2). */
export const toPageBody = (data: unknown[], { asked }: Page, last: string | null) => {
  if (last === null) return { data, next: null };
  const offset = btoa(JSON.stringify([last])).replace(/=+$/, '');
  const size = asked === null ? '' : `&size=${asked}`;
  return { data, offset, next: `/event-hooks?offset=${encodeURIComponent(offset)}${size}` };
};

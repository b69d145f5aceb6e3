import { HttpError } from '@/lib/http/http-error';
import { parseJson, tryParseJson } from './parse-json';

const MIB = 1024 * 1024;
/** Limits of one request; the size of the body is checked while it is read. */
export const MAX_BATCH_BYTES = 16 * MIB;
export const MAX_EVENT_BYTES = MIB;
export const MAX_BATCH_EVENTS = 1000;

/** One event of a body: its label in messages, and its value or the problem with its JSON. */
export type Item = { label: string; value: unknown } | { label: string; problem: string };
export type Batch = { single: boolean; items: Item[] };

const tooMany = () =>
  new HttpError(
    413,
    `A batch must not have more than ${MAX_BATCH_EVENTS} events; send it in parts.`,
  );

const tooLarge = (label: string) =>
  new HttpError(413, `${label} must not be larger than ${MAX_EVENT_BYTES / MIB} MiB.`);

const bytesOf = (text: string) => new TextEncoder().encode(text).byteLength;

// A UTF-16 unit is one to three bytes of UTF-8: most bodies need no byte count.
const exceedsEvent = (text: string): boolean =>
  text.length > MAX_EVENT_BYTES ||
  (text.length * 3 > MAX_EVENT_BYTES && bytesOf(text) > MAX_EVENT_BYTES);

const splitLines = (text: string): Item[] => {
  const items: Item[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (items.length === MAX_BATCH_EVENTS) throw tooMany();
    const label = `line ${index + 1}`;
    if (exceedsEvent(line)) throw tooLarge(label);
    items.push({ label, ...tryParseJson(line) });
  }
  return items;
};

/**
 * Splits a body into its events: one object, a JSON array, or one JSON text per line. Throws 400
 * for a body that is not JSON, and 413 for too many events or one that is too large.
 */
export const splitBatch = (text: string, kind: 'json' | 'lines'): Batch => {
  if (kind === 'lines') return { single: false, items: splitLines(text) };
  const value = parseJson(text);
  if (!Array.isArray(value)) {
    if (exceedsEvent(text)) throw tooLarge('The event');
    return { single: true, items: [{ label: '', value }] };
  }
  if (value.length > MAX_BATCH_EVENTS) throw tooMany();
  const mayExceed = text.length * 3 > MAX_EVENT_BYTES;
  return {
    single: false,
    items: value.map((item: unknown, index) => {
      const label = `[${index}]`;
      if (mayExceed && exceedsEvent(JSON.stringify(item))) throw tooLarge(`Event ${label}`);
      return { label, value: item };
    }),
  };
};

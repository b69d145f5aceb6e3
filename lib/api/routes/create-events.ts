import { z } from 'zod';
import { HttpError } from '@/lib/http/http-error';
import { readText } from '@/lib/http/read-text';
import type { Reply } from '@/lib/http/reply';
import { type Catalogue, makeCatalogue } from '../decode/catalogue';
import { decodeEvents } from '../decode/decode-events';
import { CloudEvent, EventInput } from '../decode/event-input';
import { checkIdempotencyKey } from '../decode/idempotency-key';
import { getMediaType } from '../decode/media-type';
import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS, splitBatch } from '../decode/split-batch';
import { defineRoute, NOTHING } from '../define-route';
import type { ApiDeps } from '../ports';
import { ErrorBody, EventReceipt } from '../resources';

const LINES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];
const CLOUDEVENTS = 'application/cloudevents+json';
const ACCEPTED = ['application/json', ...LINES, CLOUDEVENTS];

const Accepted = z.union([EventReceipt, z.object({ events: z.array(EventReceipt) })]);

const toCatalogue = makeCatalogue();

// Another process may have defined a source a moment ago.
const decodeKnown = async <T>(
  sources: Pick<ApiDeps['sources'], 'list' | 'refresh'>,
  decode: (catalogue: Catalogue) => T,
): Promise<T> => {
  const known = await sources.list();
  try {
    return decode(toCatalogue(known));
  } catch (error) {
    const current = await sources.refresh();
    if (current === known) throw error;
    return decode(toCatalogue(current));
  }
};

/** POST /api/events: stores one event or a batch, all or nothing, and responds after commit. */
export const createEvents = defineRoute({
  method: 'POST',
  path: '/api/events',
  summary: 'Send events',
  description:
    'One event, a JSON array of events, or one event per line (NDJSON). The response is sent after the events and their deliveries are stored. A batch is accepted as a whole or rejected, and its receipts are in the order of its events.',
  tag: 'events',
  params: NOTHING,
  query: NOTHING,
  headers: z.object({
    'idempotency-key': z
      .string()
      .max(255)
      .optional()
      .describe('Repeating a request with the same key and body returns the first response'),
  }),
  body: NOTHING,
  bodies: {
    'application/json': z.union([EventInput, z.array(EventInput).max(MAX_BATCH_EVENTS)]),
    'application/x-ndjson': EventInput,
    [CLOUDEVENTS]: CloudEvent,
  },
  responses: {
    202: { description: 'The receipt; `{events: […]}` for a batch', schema: Accepted },
    409: { description: 'The idempotency key was used with a different body', schema: ErrorBody },
    413: { description: 'Too many events, or too large a body', schema: ErrorBody },
  },
  handle: async (deps, { request }): Promise<Reply> => {
    const mediaType = getMediaType(request, ACCEPTED);
    const header = request.headers.get('idempotency-key');
    const key = header === null ? null : checkIdempotencyKey(header, 'idempotency-key');
    const text = await readText(request, MAX_BATCH_BYTES);
    const batch = splitBatch(text, LINES.includes(mediaType) ? 'lines' : 'json');
    const envelope = mediaType === CLOUDEVENTS ? 'cloudevents' : 'plain';
    if (envelope === 'cloudevents' && !batch.single) {
      throw new HttpError(
        400,
        'A CloudEvents request must hold one event: a batch has no single id.',
      );
    }
    const { lenient_sources: lenient } = await deps.settings.read();
    const decoded = lenient
      ? decodeEvents(batch, envelope, null)
      : await decodeKnown(deps.sources, (catalogue) => decodeEvents(batch, envelope, catalogue));
    const events =
      key === null ? decoded : decoded.map((event) => ({ ...event, idempotencyKey: key }));
    const receipts = (events.length === 0 ? [] : await deps.ingest(events)).map(
      ({ id, deliveries, repeated }) => ({ body: { id, deliveries }, repeated }),
    );
    const [first] = receipts;
    return {
      status: 202,
      body: batch.single ? first?.body : { events: receipts.map(({ body }) => body) },
      headers: first?.repeated ? { 'idempotent-replayed': 'true' } : {},
    };
  },
});

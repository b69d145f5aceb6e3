import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { HttpError } from '@/lib/http/http-error';
import type { Catalogue } from './catalogue';
import { CloudEvent, EventInput } from './event-input';
import { toFieldErrors, toSummary } from './field-errors';
import { checkIdempotencyKey } from './idempotency-key';
import type { Batch, Item } from './split-batch';

type ValidationError = string | Record<string, string>;
type Decoded = { event: IncomingEvent } | { error: ValidationError };
export type Envelope = 'plain' | 'cloudevents';

const fromPlain = (value: unknown): Decoded => {
  const parsed = EventInput.safeParse(value, { reportInput: true });
  if (parsed.success) return { event: { ...parsed.data, origin: 'api' } };
  return { error: toFieldErrors(parsed.error, Object.keys(EventInput.shape)) };
};

const fromCloudEvent = (value: unknown): Decoded => {
  const parsed = CloudEvent.safeParse(value, { reportInput: true });
  if (!parsed.success) return { error: toFieldErrors(parsed.error, []) };
  const { id, source, type: event, data } = parsed.data;
  const idempotencyKey = checkIdempotencyKey(`cloudevents ${source} ${id}`, 'id');
  return { event: { source, event, data, origin: 'api', idempotencyKey } };
};

const decode = (item: Item, envelope: Envelope, catalogue: Catalogue | null): Decoded => {
  if ('problem' in item) return { error: item.problem };
  const decoded = envelope === 'plain' ? fromPlain(item.value) : fromCloudEvent(item.value);
  if ('error' in decoded) return decoded;
  const unknown = catalogue?.validate(decoded.event.source, decoded.event.event);
  return unknown ? { error: unknown } : decoded;
};

const SHOWN = 3;

const toMessage = (invalid: [string, ValidationError][], total: number): string => {
  const parts = invalid
    .slice(0, SHOWN)
    .map(([label, error]) =>
      typeof error === 'string' ? `${label} ${error}` : `${label}: ${toSummary(error)}`,
    );
  const rest = invalid.length > SHOWN ? `; and ${invalid.length - SHOWN} more` : '';
  return `${invalid.length} of ${total} events are invalid, so none was accepted. ${parts.join('; ')}${rest}.`;
};

/**
 * Decodes the events of a batch, all or nothing: throws 400 with the errors of every invalid item.
 * Without a catalogue any source and event is accepted.
 */
export const decodeEvents = (
  batch: Batch,
  envelope: Envelope,
  catalogue: Catalogue | null,
): IncomingEvent[] => {
  const events: IncomingEvent[] = [];
  const invalid: [string, ValidationError][] = [];
  for (const item of batch.items) {
    const decoded = decode(item, envelope, catalogue);
    if ('event' in decoded) events.push(decoded.event);
    else invalid.push([item.label, decoded.error]);
  }
  const first = invalid[0]?.[1];
  if (first === undefined) return events;
  if (batch.single && typeof first === 'object') {
    throw new HttpError(400, `Invalid event: ${toSummary(first)}.`, first);
  }
  throw new HttpError(400, toMessage(invalid, batch.items.length), Object.fromEntries(invalid));
};

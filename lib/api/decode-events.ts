import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { HttpError } from '@/lib/http/http-error';
import type { Catalogue } from './catalogue';
import { CloudEvent, EventInput } from './event-input';
import { toFieldErrors, toSummary } from './field-errors';
import { checkIdempotencyKey } from './idempotency-key';
import type { Batch, Item } from './split-batch';

type Complaint = string | Record<string, string>;
type Judged = { event: IncomingEvent } | { complaint: Complaint };
export type Envelope = 'plain' | 'cloudevents';

const fromPlain = (value: unknown): Judged => {
  const parsed = EventInput.safeParse(value, { reportInput: true });
  if (parsed.success) return { event: { ...parsed.data, origin: 'api' } };
  return { complaint: toFieldErrors(parsed.error, Object.keys(EventInput.shape)) };
};

const fromCloudEvent = (value: unknown): Judged => {
  const parsed = CloudEvent.safeParse(value, { reportInput: true });
  if (!parsed.success) return { complaint: toFieldErrors(parsed.error, []) };
  const { id, source, type: event, data } = parsed.data;
  const idempotencyKey = checkIdempotencyKey(`cloudevents ${source} ${id}`, 'id');
  return { event: { source, event, data, origin: 'api', idempotencyKey } };
};

const judge = (item: Item, envelope: Envelope, catalogue: Catalogue | null): Judged => {
  if ('problem' in item) return { complaint: item.problem };
  const judged = envelope === 'plain' ? fromPlain(item.value) : fromCloudEvent(item.value);
  if ('complaint' in judged) return judged;
  const unknown = catalogue?.complain(judged.event.source, judged.event.event);
  return unknown ? { complaint: unknown } : judged;
};

const SHOWN = 3;

const toMessage = (wrong: [string, Complaint][], total: number): string => {
  const parts = wrong
    .slice(0, SHOWN)
    .map(([label, complaint]) =>
      typeof complaint === 'string' ? `${label} ${complaint}` : `${label}: ${toSummary(complaint)}`,
    );
  const rest = wrong.length > SHOWN ? `; and ${wrong.length - SHOWN} more` : '';
  return `${wrong.length} of ${total} events are wrong, so none was accepted. ${parts.join('; ')}${rest}.`;
};

/**
 * Makes events of a body's items, all or nothing: throws 400 with every bad item listed. Without a
 * catalogue any source and event is taken.
 */
export const decodeEvents = (
  batch: Batch,
  envelope: Envelope,
  catalogue: Catalogue | null,
): IncomingEvent[] => {
  const events: IncomingEvent[] = [];
  const wrong: [string, Complaint][] = [];
  for (const item of batch.items) {
    const judged = judge(item, envelope, catalogue);
    if ('event' in judged) events.push(judged.event);
    else wrong.push([item.label, judged.complaint]);
  }
  const first = wrong[0]?.[1];
  if (first === undefined) return events;
  if (batch.single && typeof first === 'object') {
    throw new HttpError(400, `The event is wrong: ${toSummary(first)}.`, first);
  }
  throw new HttpError(400, toMessage(wrong, batch.items.length), Object.fromEntries(wrong));
};

import type { EventType, Source } from '@/lib/event-hooks/sources/source';
import type { Serve } from '../deps';
import { notFound } from '../errors';

// `unique` and `description` are returned only where they are declared (spec §3.1).
const toDescriptor = ({ fields, unique, description }: EventType) => ({
  fields,
  ...(unique && { unique }),
  ...(description !== null && { description }),
});

const toEvents = ({ events }: Source) =>
  Object.fromEntries(events.map((type) => [type.name, toDescriptor(type)]));

/** GET /event-hooks/sources */
export const listSources: Serve = async ({ sources }) => {
  const all = await sources.list();
  const data = Object.fromEntries(all.map((source) => [source.name, toEvents(source)]));
  return { status: 200, body: { data } };
};

/** GET /event-hooks/sources/:source */
export const getSource: Serve = async ({ sources }, { target }) => {
  const source = await sources.find(target.source);
  if (!source) throw notFound();
  return { status: 200, body: { data: toEvents(source) } };
};

/** GET /event-hooks/sources/:source/:event */
export const getEventType: Serve = async ({ sources }, { target }) => {
  const type = await sources.findEventType(target.source, target.event);
  if (!type) throw notFound();
  return { status: 200, body: { data: toDescriptor(type) } };
};

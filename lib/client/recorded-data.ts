import { queryOptions } from '@tanstack/react-query';
import { EventDetail, EventRow, page } from '@/lib/api/resources';
import { match } from '@/lib/event-hooks/match';
import { fetchApi } from './fetch-api';

const MOST = 20;
const FRESH_MS = 60_000;

/** The data of the newest events a hook on `source` and `event` would get; an empty event is all. */
export const recordedDataQuery = (source: string, event: string) =>
  queryOptions({
    queryKey: ['events', 'recorded', source, event] as const,
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        namesOf(source, event).map((name) =>
          fetchApi(page(EventRow), '/api/events', {
            query: { source, event: name, limit: MOST },
            signal,
          }),
        ),
      );
      const newest = lists
        .flatMap(({ data }) => data)
        .sort((a, b) => b.id.localeCompare(a.id))
        .slice(0, MOST);
      const details = await Promise.all(
        newest.map(({ id }) => fetchApi(EventDetail, `/api/events/${id}`, { signal })),
      );
      const hook = { source, event: event === '' ? null : event, enabled: true };
      return details.flatMap(({ source, event, data }) =>
        isRecord(data) && match(hook, { source, event, data }).matched ? [data] : [],
      );
    },
    enabled: source !== '',
    staleTime: FRESH_MS,
  });

// A change of an entity comes under either of its two names.
function namesOf(source: string, event: string): (string | null)[] {
  if (event === '') return [null];
  const [entity = event] = event.split(':');
  return source === 'crud' && entity !== event ? [event, entity] : [event];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

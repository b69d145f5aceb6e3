import { queryOptions } from '@tanstack/react-query';
import { EventData, page, type SourceResource } from '@/lib/api/resources';
import { match } from '@/lib/event-hooks/evaluate/match';
import { isRecord } from '@/lib/fields/is-record';
import { fetchApi } from '../fetch-api';
import type { PreviewEvent } from './preview-event';

/** The default number of events; queries for the same number share one response. */
export const USUAL_EVENTS = 50;

const FRESH_MS = 60_000;

const toMatching = (source: string, event: string) => ({
  source,
  event: event === '' ? null : event,
  enabled: true,
});

/** Queries the newest recorded events for a hook on `source` and `event`; an empty event means all. */
export const previewEventsQuery = (source: string, event: string, limit: number) =>
  queryOptions({
    queryKey: ['events', 'preview', source, event, limit] as const,
    queryFn: async ({ signal }): Promise<PreviewEvent[]> => {
      const lists = await Promise.all(
        namesOf(source, event).map((name) =>
          fetchApi(page(EventData), '/api/event-data', {
            query: { source, event: name, limit },
            signal,
          }),
        ),
      );
      return lists
        .flatMap(({ data }) => data)
        .sort((a, b) => b.id.localeCompare(a.id))
        .flatMap(({ id, source: from, event: name, data, received_at }) => {
          if (!isRecord(data)) return [];
          const recorded = { id, source: from, event: name, data, receivedAt: received_at };
          return match(toMatching(source, event), recorded).matched ? [recorded] : [];
        })
        .slice(0, limit);
    },
    enabled: source !== '',
    staleTime: FRESH_MS,
  });

// A change of an entity is recorded under either of its two names.
function namesOf(source: string, event: string): (string | null)[] {
  if (event === '') return [null];
  const [entity = event] = event.split(':');
  return source === 'crud' && entity !== event ? [event, entity] : [event];
}

/** Returns the catalogue's samples for a hook: for an entity, one of each operation. */
export function toSampleEvents(
  sources: readonly SourceResource[],
  source: string,
  event: string,
): PreviewEvent[] {
  const types = sources.find(({ name }) => name === source)?.events ?? [];
  const operations = types.filter(({ name }) => name.startsWith(`${event}:`));
  const chosen = operations.length > 0 ? operations : types;
  const hook = toMatching(source, event);
  return chosen
    .flatMap(({ name, sample }) =>
      isRecord(sample)
        ? [{ id: `sample ${name}`, source, event: name, data: sample, receivedAt: null }]
        : [],
    )
    .filter((sample) => match(hook, sample).matched)
    .slice(0, MOST_SAMPLES);
}

const MOST_SAMPLES = 20;

'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { HookResource } from '@/lib/api/resources';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import {
  previewEventsQuery,
  toSampleEvents,
  USUAL_EVENTS,
} from '@/lib/client/preview/preview-events';
import { sourcesQuery } from '@/lib/client/sources';

/** The event data of the next test: the first sample, a chosen event, or edited data. */
export function useTestData({ source, event }: Pick<HookResource, 'source' | 'event'>) {
  const { data: sources } = useQuery(sourcesQuery());
  const { data: recorded = [] } = useQuery(previewEventsQuery(source, event ?? '', USUAL_EVENTS));
  const samples = useMemo(
    () => toSampleEvents(sources ?? [], source, event ?? ''),
    [sources, source, event],
  );
  const [written, setWritten] = useState<{ from: string; text: string } | null>(null);
  const first = samples[0];
  // For a hook on a whole source, the data names the event.
  const toText = ({ event: name, data }: PreviewEvent) =>
    JSON.stringify(event === null ? { ...data, event: name } : data, null, 2);
  return {
    samples,
    recorded,
    from: written?.from ?? first?.id ?? 'written',
    text: written?.text ?? (first ? toText(first) : '{}'),
    write: (text: string) => setWritten({ from: 'written', text }),
    take: (chosen: PreviewEvent) => setWritten({ from: chosen.id, text: toText(chosen) }),
  };
}

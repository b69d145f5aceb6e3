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

/** The data of the next test: of the first sample, of what was chosen, or as it was written. */
export function useTestData({ source, event }: Pick<HookResource, 'source' | 'event'>) {
  const { data: sources } = useQuery(sourcesQuery());
  const { data: recorded = [] } = useQuery(previewEventsQuery(source, event ?? '', USUAL_EVENTS));
  const samples = useMemo(
    () => toSampleEvents(sources ?? [], source, event ?? ''),
    [sources, source, event],
  );
  const [written, setWritten] = useState<{ from: string; text: string } | null>(null);
  const first = samples[0];
  // Of a hook on a whole source, the data says which of its events is meant.
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

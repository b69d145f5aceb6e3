import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { previewEventsQuery, toSampleEvents } from '@/lib/client/preview/preview-events';
import { sourcesQuery } from '@/lib/client/sources';
import type { HookDraft } from '../form/hook-draft';

type PreviewEvents = { state: 'no source' | 'reading' | 'there'; events: readonly PreviewEvent[] };

const NONE: readonly PreviewEvent[] = [];

/** Recorded events of the draft's kind, newest first; samples where there are none. */
export function usePreviewEvents(form: UseFormReturn<HookDraft>, limit: number): PreviewEvents {
  const [source, event] = useWatch({ control: form.control, name: ['source', 'event'] });
  const { data: sources, isPending: isReadingSources } = useQuery(sourcesQuery());
  const { data: recorded, isPending } = useQuery(previewEventsQuery(source, event, limit));
  const events = useMemo(() => {
    if (recorded && recorded.length > 0) return recorded;
    return toSampleEvents(sources ?? [], source, event);
  }, [recorded, sources, source, event]);
  if (source === '') return { state: 'no source', events: NONE };
  return isPending || isReadingSources
    ? { state: 'reading', events: NONE }
    : { state: 'there', events };
}

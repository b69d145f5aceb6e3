import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import {
  previewEventsQuery,
  toSampleEvents,
  USUAL_EVENTS,
} from '@/lib/client/preview/preview-events';
import { sourcesQuery } from '@/lib/client/sources';
import { type Scope, toScope } from '@/lib/client/to-scope';
import { findEventType } from './event-options';
import type { HookDraft } from './hook-draft';

/** The fields of the chosen event: as recorded events have them, else as its samples do. */
export function useEventScope(): Scope | undefined {
  const { control } = useFormContext<HookDraft>();
  const [source, event] = useWatch({ control, name: ['source', 'event'] });
  const { data: sources } = useQuery(sourcesQuery());
  const { data: recorded } = useQuery(previewEventsQuery(source, event, USUAL_EVENTS));
  return useMemo(() => {
    const samples = event === '' ? [] : toSampleEvents(sources ?? [], source, event);
    const known = recorded && recorded.length > 0 ? recorded : samples;
    const declared = findEventType(sources ?? [], source, event)?.fields ?? [];
    if (known.length === 0 && declared.length === 0) return undefined;
    return toScope(
      known.map(({ data }) => data),
      declared,
    );
  }, [sources, source, event, recorded]);
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { SourceResource } from '@/lib/api/resources';
import { recordedDataQuery } from '@/lib/client/recorded-data';
import { sourcesQuery } from '@/lib/client/sources';
import { type Scope, toScope } from '@/lib/client/to-scope';
import { findEventType } from './event-options';
import type { HookDraft } from './hook-draft';

/** The fields of the chosen event: as recorded events have them, else as its samples do. */
export function useEventScope(): Scope | undefined {
  const { control } = useFormContext<HookDraft>();
  const [source, event] = useWatch({ control, name: ['source', 'event'] });
  const { data: sources } = useQuery(sourcesQuery());
  const { data: recorded } = useQuery(recordedDataQuery(source, event));
  return useMemo(() => {
    const samples = findSamples(sources ?? [], source, event);
    const known = recorded && recorded.length > 0 ? recorded : samples;
    const declared = findEventType(sources ?? [], source, event)?.fields ?? [];
    if (known.length === 0 && declared.length === 0) return undefined;
    return toScope(known, declared);
  }, [sources, source, event, recorded]);
}

// `consumers` has one sample, of a creation; what it also is, its three operations show.
function findSamples(sources: readonly SourceResource[], source: string, event: string): unknown[] {
  const events = sources.find(({ name }) => name === source)?.events ?? [];
  const parts = events.filter(({ name }) => name.startsWith(`${event}:`));
  const types = event === '' ? [] : parts.length > 0 ? parts : events;
  return types
    .filter(({ name }) => parts.length > 0 || name === event)
    .map(({ sample }) => sample)
    .filter((sample) => sample !== null && sample !== undefined);
}

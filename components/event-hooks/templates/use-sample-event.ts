'use client';
import { useQuery } from '@tanstack/react-query';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { sourcesQuery } from '@/lib/client/sources';
import { isRecord } from '@/lib/fields/is-record';
import { findEventType } from '../form/event-options';
import type { HookDraft } from '../form/hook-draft';
import type { SampleEvent } from './render-starter';

const ANY: SampleEvent = {
  source: 'crud',
  event: 'consumers',
  data: {
    operation: 'create',
    schema: 'consumers',
    entity: { id: '2f6f6a0f-1d4b-4a27-9d7e-1b1d6a0b8c11', username: 'arya', type: 0 },
  },
};

/** Returns the sample of the event in the form, or a common one while none is selected. */
export function useSampleEvent(form: UseFormReturn<HookDraft>): SampleEvent & { isAny: boolean } {
  const [source, event] = useWatch({ control: form.control, name: ['source', 'event'] });
  const { data: sources = [] } = useQuery(sourcesQuery());
  const sample = findEventType(sources, source, event)?.sample;
  return isRecord(sample) ? { source, event, data: sample, isAny: false } : { ...ANY, isAny: true };
}

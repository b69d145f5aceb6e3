'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Field } from '@/components/ui/field';
import { formatLocal } from '@/components/ui/format-time';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { HookResource } from '@/lib/api/resources';
import { eventQuery, eventsQuery } from '@/lib/client/events';
import { testStrings as words } from './strings';

const SHOWN = 20;
const SAMPLE = 'sample';

type DataPickerProps = {
  hook: Pick<HookResource, 'source' | 'event'>;
  /** What the data is from: an event's id, null for the sample, `written` once it was edited. */
  from: string | null;
  onSample: () => void;
  onEvent: (id: string, data: unknown) => void;
};

/** Takes the data of a recorded event, or of the sample again. */
export function DataPicker({ hook, from, onSample, onEvent }: DataPickerProps) {
  const queryClient = useQueryClient();
  const { source } = hook;
  // A change of an entity is recorded under the entity's own name.
  const event = source === 'crud' ? (hook.event?.split(':')[0] ?? null) : hook.event;
  const { data: events } = useQuery(eventsQuery({ source, event, limit: SHOWN }));
  const rows = events?.data ?? [];
  const choose = async (id: string) => {
    if (id === SAMPLE) {
      onSample();
      return;
    }
    try {
      const { data } = await queryClient.fetchQuery(eventQuery(id));
      onEvent(id, data);
    } catch (error) {
      toast.failed(words.from, error instanceof Error ? error.message : '');
    }
  };
  return (
    <Field label={words.from}>
      <Select value={from ?? SAMPLE} onChange={(change) => void choose(change.target.value)}>
        {from === 'written' ? <option value="written">{words.fromWritten}</option> : null}
        <option value={SAMPLE}>{words.fromSample}</option>
        {rows.map(({ id, event: name, received_at }) => (
          <option key={id} value={id}>
            {words.fromEvent(formatLocal(Date.parse(received_at)).slice(0, 19), name)}
          </option>
        ))}
        {rows.length === 0 ? <option disabled>{words.noneRecorded}</option> : null}
      </Select>
    </Field>
  );
}

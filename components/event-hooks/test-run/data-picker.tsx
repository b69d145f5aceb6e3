'use client';
import { Select } from '@/components/ui/controls/select';
import { Field } from '@/components/ui/form/field';
import { formatLocal } from '@/components/ui/values/format-time';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { isRecord } from '@/lib/fields/is-record';
import { testStrings as words } from './strings';

type DataPickerProps = {
  samples: readonly PreviewEvent[];
  recorded: readonly PreviewEvent[];
  /** The id of the event the data is from, or `written` once it has been edited. */
  from: string;
  onEvent: (event: PreviewEvent) => void;
};

/** Chooses the event data of a sample or of a recorded event. */
export function DataPicker({ samples, recorded, from, onEvent }: DataPickerProps) {
  const choose = (id: string) => {
    const event = [...samples, ...recorded].find((each) => each.id === id);
    if (event) onEvent(event);
  };
  return (
    <Field label={words.from}>
      <Select value={from} onChange={({ target }) => choose(target.value)}>
        {from === 'written' ? <option value="written">{words.fromWritten}</option> : null}
        <optgroup label={words.samples}>
          {samples.map(({ id, event }) => (
            <option key={id} value={id}>
              {event}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.recorded}>
          {recorded.map((event) => (
            <option key={event.id} value={event.id}>
              {describeEvent(event)}
            </option>
          ))}
          {recorded.length === 0 ? <option disabled>{words.noneRecorded}</option> : null}
        </optgroup>
      </Select>
    </Field>
  );
}

const NAMES = ['username', 'name', 'host', 'key', 'id'];

/** Describes a recorded event by what happened to which entity: `arya · create · consumers, 10:42:07`. */
function describeEvent({ event, data, receivedAt }: PreviewEvent): string {
  const entity = isRecord(data.entity) ? data.entity : data;
  const name = NAMES.map((key) => entity[key]).find((value) => typeof value === 'string');
  const [type, operation = data.operation] = event.split(':');
  const parts = [name, operation, type].filter((part) => typeof part === 'string');
  return `${parts.join(' · ')}, ${formatLocal(Date.parse(receivedAt ?? '')).slice(0, 19)}`;
}

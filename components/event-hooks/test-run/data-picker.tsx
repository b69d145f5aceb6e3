'use client';
import { Select } from '@/components/ui/controls/select';
import { Field } from '@/components/ui/form/field';
import { formatLocal } from '@/components/ui/values/format-time';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { testStrings as words } from './strings';

type DataPickerProps = {
  samples: readonly PreviewEvent[];
  recorded: readonly PreviewEvent[];
  /** The id of the event the data is of, `written` once it was edited. */
  from: string;
  onEvent: (event: PreviewEvent) => void;
};

/** Takes the data of a sample, or of a recorded event. */
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
          {recorded.map(({ id, event, receivedAt }) => (
            <option key={id} value={id}>
              {words.fromEvent(formatLocal(Date.parse(receivedAt ?? '')).slice(0, 19), event)}
            </option>
          ))}
          {recorded.length === 0 ? <option disabled>{words.noneRecorded}</option> : null}
        </optgroup>
      </Select>
    </Field>
  );
}

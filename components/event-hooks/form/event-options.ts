import type { ComboboxOption } from '@/components/ui/controls/combobox-options';
import type { SourceResource } from '@/lib/api/resources';
import { formStrings } from '../strings';

export type EventType = SourceResource['events'][number];

export const findEventType = (
  sources: readonly SourceResource[],
  source: string,
  event: string,
): EventType | null =>
  sources.find(({ name }) => name === source)?.events.find(({ name }) => name === event) ?? null;

export const toSourceOptions = (sources: readonly SourceResource[]): ComboboxOption[] =>
  sources.map(({ name, description, custom }) => ({
    value: name,
    label: name,
    keywords: description ?? '',
    ...(custom ? { hint: formStrings.custom } : {}),
  }));

/** The events of a source. `consumers:create` stands under its entity, beside `consumers`. */
export function toEventOptions(source: SourceResource | undefined): ComboboxOption[] {
  const every = { value: '', label: formStrings.everyEvent };
  const names = new Set(source?.events.map(({ name }) => name));
  const events = (source?.events ?? []).map(({ name, description }) => {
    const entity = name.split(':')[0] ?? name;
    return {
      value: name,
      label: name,
      keywords: description ?? '',
      ...(entity !== name || names.has(`${name}:create`) ? { group: entity } : {}),
    };
  });
  return [every, ...events];
}

import type { SourceResource } from '@/lib/api/resources';

export type FieldDraft = { name: string; unique: boolean };
export type EventDraft = {
  name: string;
  description: string;
  fields: FieldDraft[];
  /** JSON text; empty without a sample. */
  sample: string;
};

/** The values of the form of a custom source. */
export type SourceDraft = { name: string; description: string; events: EventDraft[] };

export const makeEventDraft = (): EventDraft => ({
  name: '',
  description: '',
  fields: [],
  sample: '',
});

/** Returns the draft of a new source, with one event. */
export const makeSourceDraft = (): SourceDraft => ({
  name: '',
  description: '',
  events: [makeEventDraft()],
});

/** Formats a sample for the editor. */
export const writeSample = (sample: unknown): string =>
  sample === null || sample === undefined ? '' : JSON.stringify(sample, null, 2);

/** Converts a stored source to a draft. */
export const toSourceDraft = ({ name, description, events }: SourceResource): SourceDraft => ({
  name,
  description: description ?? '',
  events: events.map((type) => ({
    name: type.name,
    description: type.description ?? '',
    fields: type.fields.map((field) => ({
      name: field,
      unique: type.unique?.includes(field) === true,
    })),
    sample: writeSample(type.sample),
  })),
});

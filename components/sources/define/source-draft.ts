import type { SourceResource } from '@/lib/api/resources';

export type FieldDraft = { name: string; unique: boolean };
export type EventDraft = {
  name: string;
  description: string;
  fields: FieldDraft[];
  /** JSON as it is written; empty for none. */
  sample: string;
};

/** A custom source while somebody edits it: what the controls hold. */
export type SourceDraft = { name: string; description: string; events: EventDraft[] };

export const makeEventDraft = (): EventDraft => ({
  name: '',
  description: '',
  fields: [],
  sample: '',
});

/** A draft to begin with: one event, since a source without any says nothing. */
export const makeSourceDraft = (): SourceDraft => ({
  name: '',
  description: '',
  events: [makeEventDraft()],
});

/** A sample as the editor shows it. */
export const writeSample = (sample: unknown): string =>
  sample === null || sample === undefined ? '' : JSON.stringify(sample, null, 2);

/** A stored source as a draft. */
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

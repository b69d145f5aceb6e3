import { z } from 'zod';
import { expected, UNKNOWN_FIELD } from '@/lib/fields/expected';
import { isBuiltInSource } from './catalogue';
import { description, fieldName, plainName } from './catalogue-names';
import { measureJson, sample } from './sample';

/** The maximum number of custom sources, because the whole catalogue is read in one query. */
export const MAX_SOURCES = 200;
const MAX_EVENTS = 100;
const MAX_FIELDS = 100;
const MAX_DESCRIPTION = 500;
const MAX_SAMPLE_BYTES = 256 * 1024;

export const BUILT_IN = 'a source of the gateway has this name';
const TWICE = 'is there twice';
const NOT_A_FIELD = 'is not one of the fields';

const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? UNKNOWN_FIELD : expected('a record')(issue),
  });

const listOf = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item, { error: expected('an array') })
    .max(max, { error: `may have at most ${max} elements` });

const fieldNames = () =>
  listOf(fieldName(), MAX_FIELDS).superRefine((names, context) => {
    for (const [index, name] of names.entries())
      if (names.indexOf(name) < index)
        context.addIssue({ code: 'custom', path: [index], message: TWICE });
  });

/** Input for one kind of event of a custom source (spec §3.1). */
export const EventTypeInput = record({
  name: plainName(),
  description: description(MAX_DESCRIPTION),
  fields: fieldNames().default([]),
  unique: fieldNames()
    .nullish()
    .transform((names) => (names?.length ? names : null)),
  sample: sample(),
}).superRefine(({ fields, unique }, context) => {
  for (const [index, name] of (unique ?? []).entries())
    if (!fields.includes(name))
      context.addIssue({ code: 'custom', path: ['unique', index], message: NOT_A_FIELD });
});
export type EventTypeInput = z.input<typeof EventTypeInput>;

const eventTypes = () =>
  listOf(EventTypeInput, MAX_EVENTS)
    .min(1, { error: 'needs at least one event' })
    .superRefine((types, context) => {
      const names = types.map(({ name }) => name);
      for (const [index, name] of names.entries())
        if (names.indexOf(name) < index)
          context.addIssue({ code: 'custom', path: [index, 'name'], message: TWICE });
      if (types.reduce((sum, type) => sum + measureJson(type.sample), 0) > MAX_SAMPLE_BYTES)
        context.addIssue(`have samples of more than ${MAX_SAMPLE_BYTES / 1024} KiB together`);
    });

/** Input for a custom source; form, API and verb share this schema (spec §3.1). */
export const SourceInput = record({
  name: plainName().refine((name) => !isBuiltInSource(name), { error: BUILT_IN }),
  description: description(MAX_DESCRIPTION),
  events: eventTypes(),
});
export type SourceInput = z.input<typeof SourceInput>;

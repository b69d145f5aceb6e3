import type { Source } from './source';

// Events have no order: a store answers them by name.
const toText = ({ description, events }: Source): string =>
  JSON.stringify([
    description,
    ...events
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((type) => [type.name, type.description, type.fields, type.unique, type.sample]),
  ]);

/** Whether two sources of one name say the same of it and of its events, in whatever order. */
export const isSameSource = (a: Source, b: Source): boolean => toText(a) === toText(b);

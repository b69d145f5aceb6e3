import type { Source } from './source';

// Events have no order: a store returns them by name.
const toText = ({ description, events }: Source): string =>
  JSON.stringify([
    description,
    ...events
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((type) => [type.name, type.description, type.fields, type.unique, type.sample]),
  ]);

/** Whether two versions of a source are equal, regardless of the order of their events. */
export const isSameSource = (a: Source, b: Source): boolean => toText(a) === toText(b);

import type { SourceResource } from '@/lib/api/resources';

export type EventType = SourceResource['events'][number];

/**
 * A row of the catalogue: an event, or an entity with the event of any change first and then one for
 * each operation.
 */
export type EventRow = {
  id: string;
  source: string;
  custom: boolean;
  name: string;
  variants: readonly [EventType, ...EventType[]];
};

/**
 * Returns the events of all sources, small sources first, since crud alone has hundreds. `consumers`
 * and `consumers:create` become one row.
 */
export function toEventRows(sources: readonly SourceResource[]): EventRow[] {
  const bySize = sources.toSorted((a, b) => a.events.length - b.events.length);
  return bySize.flatMap((source) => {
    const rows = new Map<string, EventRow>();
    for (const type of source.events) {
      const name = type.name.split(':')[0] ?? type.name;
      const row = rows.get(name);
      const variants: EventRow['variants'] = row ? [...row.variants, type] : [type];
      const id = `${source.name} ${name}`;
      rows.set(name, { id, source: source.name, custom: source.custom, name, variants });
    }
    return [...rows.values()];
  });
}

/** Returns the operation of an event, such as `create` of `consumers:create`, or null. */
export const toOperation = (type: EventType): string | null => type.name.split(':')[1] ?? null;

/** All sources, or only custom ones. */
export const SOURCE_KINDS = ['all', 'custom'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

type Filter = { q: string; source: string | null; kind?: SourceKind };

/** Returns the rows of a source and kind whose names, fields or description contain every word. */
export function filterRows(
  rows: readonly EventRow[],
  { q, source, kind = 'all' }: Filter,
): EventRow[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (source !== null && row.source !== source) return false;
    if (kind === 'custom' && !row.custom) return false;
    const types = row.variants.flatMap((type) => [
      type.name,
      type.description ?? '',
      ...type.fields,
    ]);
    const text = [row.source, ...types].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

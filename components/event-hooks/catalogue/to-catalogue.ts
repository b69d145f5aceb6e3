import type { SourceResource } from '@/lib/api/resources';
import { ENTITIES } from '@/lib/event-hooks/sources/entities';
import { isRecord } from '@/lib/fields/is-record';
import type { EventType } from '../form/event-options';
import { ENTITY_NOTES } from './entity-notes';
import { catalogueStrings as words } from './strings';

/** Something that can be chosen: one event, or every event of a source. */
export type CatalogueOption = {
  key: string;
  source: string;
  /** Empty for every event of the source. */
  event: string;
  /** `create` of `consumers:create`; null for any change, or an event without operations. */
  operation: string | null;
  type: EventType | null;
};

/** One line of the list: an event, or an entity with the event of any change and its operations. */
export type CatalogueRow = {
  id: string;
  name: string;
  note: string;
  /** The gateway version it appeared in, when that is known. */
  since: string | null;
  options: readonly [CatalogueOption, ...CatalogueOption[]];
  /** What a search looks in, in small letters. */
  text: string;
};

export type CatalogueGroup = { id: string; title: string; note: string; rows: CatalogueRow[] };

const OPERATIONS = ['create', 'update', 'delete'];
const entities = new Map(ENTITIES.map((entity) => [entity.name, entity]));

/** Of an option, unique in the catalogue and fit for an id in the page. */
export const toOptionKey = (source: string, event: string): string =>
  `${encodeURIComponent(source)}.${encodeURIComponent(event)}`;

/** The catalogue as it is read: small sources first, and last crud, by where its entities come from. */
export function toCatalogue(sources: readonly SourceResource[]): CatalogueGroup[] {
  const bySize = sources.toSorted((a, b) => a.events.length - b.events.length);
  return bySize.flatMap((source) => {
    const rows = toRows(source);
    const every = toEveryRow(source);
    const note = source.description ?? (source.custom ? words.custom : '');
    if (source.name !== 'crud')
      return [{ id: source.name, title: source.name, note, rows: [every, ...rows] }];
    const groupOf = (row: CatalogueRow) => entities.get(row.name)?.group ?? 'added';
    return (['core', 'enterprise', 'plugin', 'added'] as const)
      .map((group) => ({
        id: `crud ${group}`,
        title: words.crudGroups[group],
        note: '',
        rows: [
          ...(group === 'core' ? [every] : []),
          ...rows.filter((row) => groupOf(row) === group),
        ],
      }))
      .filter(({ rows: shown }) => shown.length > 0);
  });
}

function toEveryRow({ name: source, description }: SourceResource): CatalogueRow {
  const option = { key: toOptionKey(source, ''), source, event: '', operation: null, type: null };
  return {
    id: option.key,
    name: words.everyEvent,
    note: words.everyNote,
    since: null,
    options: [option],
    text: `${source} ${description ?? ''} ${words.everyEvent}`.toLowerCase(),
  };
}

function toRows(source: SourceResource): CatalogueRow[] {
  const names = new Set(source.events.map(({ name }) => name));
  const options = source.events.map((type) => toOption(source.name, type, names));
  const heads = options.filter(({ operation }) => operation === null);
  return heads.map((head) => {
    const operations = options.filter(
      ({ event, operation }) => operation !== null && event === `${head.event}:${operation}`,
    );
    const entity = source.name === 'crud' ? entities.get(head.event) : undefined;
    const note = head.type?.description ?? (entity ? (ENTITY_NOTES[entity.name] ?? '') : '');
    const all = [head, ...operations];
    return {
      id: head.key,
      name: head.event,
      note,
      since: entity?.since ?? null,
      options: [head, ...operations],
      text: [
        source.name,
        source.description ?? '',
        note,
        entity?.group ?? '',
        ...all.map(({ event }) => event),
        ...new Set(all.flatMap(({ type }) => type?.fields ?? [])),
        ...toColumns(head.type?.sample),
      ]
        .join(' ')
        .toLowerCase(),
    };
  });
}

// An operation stands beside its entity only where the catalogue has the entity too.
function toOption(source: string, type: EventType, names: ReadonlySet<string>): CatalogueOption {
  const [head = '', operation] = type.name.split(':');
  const isOperation = operation !== undefined && OPERATIONS.includes(operation) && names.has(head);
  return {
    key: toOptionKey(source, type.name),
    source,
    event: type.name,
    operation: isOperation && type.name === `${head}:${operation}` ? operation : null,
    type,
  };
}

/** The names in the row of an entity, which people look for too: `username` finds consumers. */
const toColumns = (sample: unknown): string[] =>
  isRecord(sample) && isRecord(sample.entity) ? Object.keys(sample.entity) : [];

import { isRecord } from '@/lib/fields/is-record';
import { toValueType, type ValueType } from './value-type';

/** One field of event data, summarized over recorded events. */
export type ScopeField = {
  name: string;
  /** The types it had, most frequent first. Empty when it is declared but was never seen. */
  types: { type: ValueType; times: number }[];
  /** How often it was present, of the times its parent was. */
  times: number;
  of: number;
  /** A sample value; undefined when it was never seen. */
  sample: unknown;
  /** The fields of its objects and of the items of its lists. */
  fields: ScopeField[];
};

/** The fields that a template or a script can use, summarized over recorded events. */
export type Scope = { events: number; fields: ScopeField[] };

const DEEPEST = 6;
const MOST_FIELDS = 200;
const MOST_ITEMS = 20;

type Counted = { name: string; types: Map<ValueType, number>; times: number; values: unknown[] };

/** Summarizes the fields of event data. `declared` adds names that no sample may have. */
export function toScope(samples: readonly unknown[], declared: readonly string[] = []): Scope {
  const objects = samples.filter(isRecord);
  const fields = countFields(objects, 0);
  for (const name of declared)
    if (fields.every((field) => field.name !== name))
      fields.push({ name, types: [], times: 0, of: objects.length, sample: undefined, fields: [] });
  return { events: objects.length, fields };
}

/** Finds the field at a path of names. The items of a list count as the list. */
export function findField(scope: Scope, path: readonly string[]): ScopeField | undefined {
  let found: ScopeField | undefined;
  for (const name of path) {
    found = (found ?? scope).fields.find((field) => field.name === name);
    if (found === undefined) return undefined;
  }
  return found;
}

function countFields(objects: readonly Record<string, unknown>[], depth: number): ScopeField[] {
  const counted = new Map<string, Counted>();
  for (const object of objects) {
    for (const [name, value] of Object.entries(object)) {
      let field = counted.get(name);
      if (field === undefined) {
        if (counted.size >= MOST_FIELDS) continue;
        field = { name, types: new Map(), times: 0, values: [] };
        counted.set(name, field);
      }
      const type = toValueType(value);
      field.types.set(type, (field.types.get(type) ?? 0) + 1);
      field.times++;
      field.values.push(value);
    }
  }
  return Array.from(counted.values(), (field) => toField(field, objects.length, depth));
}

function toField({ name, types, times, values }: Counted, of: number, depth: number): ScopeField {
  const inner =
    depth >= DEEPEST
      ? []
      : values.flatMap((value) => (Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value]));
  return {
    name,
    types: Array.from(types, ([type, count]) => ({ type, times: count })).sort(
      (a, b) => b.times - a.times,
    ),
    times,
    of,
    sample: values.find((value) => value !== null) ?? null,
    fields: countFields(inner.filter(isRecord), depth + 1),
  };
}

import { toValueType } from '../value-type';
import type { Rendering } from './render-event';
import { toPayload } from './to-payload';

const DEEPEST = 32;

/** Describes the keys and types of a value, independent of its values and the order of keys. */
export const toShape = (value: unknown, depth = 0): string => {
  const type = toValueType(value);
  if (depth > DEEPEST) return type;
  if (Array.isArray(value)) {
    const items = new Set(value.map((item) => toShape(item, depth + 1)));
    return `[${[...items].sort().join('|')}]`;
  }
  if (typeof value !== 'object' || value === null) return type;
  const fields = Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${toShape(item, depth + 1)}`)
    .sort();
  return `{${fields.join(',')}}`;
};

/** The shape of the payload, or null for a failure: a receiver cannot distinguish events of one shape. */
export const toRenderingShape = (rendering: Rendering): string | null => {
  const payload = toPayload(rendering);
  return payload === null ? null : `${payload.form} ${toShape(payload.value)}`;
};

import { CONFIG_FIELD_KINDS, FIELD_KINDS } from '@/lib/event-hooks/field-kinds';
import type { FieldKind } from '@/lib/fields/field-kind';
import type { FormValue } from './nest-entries';

type Typed = unknown;
type FormRecord = { [key: string]: FormValue };

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const isRecord = (value: FormValue): value is FormRecord =>
  typeof value === 'object' && !Array.isArray(value);

const typeText = (text: string, kind: FieldKind): Typed => {
  if (text === '') return null;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind === 'integer') return NUMERAL.test(text) ? Number(text) : text;
  return kind === 'array' ? [text] : text;
};

const typeValue = (value: FormValue, kind: FieldKind): Typed => {
  if (typeof value === 'string') return typeText(value, kind);
  if (kind !== 'map' || !isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, child === '' ? null : child]),
  );
};

const typeRecord = (
  record: FormRecord,
  kinds: Readonly<Record<string, FieldKind>>,
): Record<string, Typed> =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
      return [key, kind ? typeValue(value, kind) : value];
    }),
  );

/**
 * Converts the strings of a form to the types of the hook's fields (spec §2): booleans and numbers where
 * the schema has them, null for an empty string, a one-element array for a single value. Other strings
 * are kept for the schema to reject.
 */
export const typeValues = (form: FormRecord): Record<string, Typed> => {
  const typed = typeRecord(form, FIELD_KINDS);
  if (form.config === undefined) return typed;
  const config = isRecord(form.config)
    ? typeRecord(form.config, CONFIG_FIELD_KINDS)
    : form.config === ''
      ? null
      : form.config;
  return { ...typed, config };
};

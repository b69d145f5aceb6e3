import type { FieldKind } from '@/lib/fields/field-kind';
import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';

/** The top-level fields of a hook, except `config`. */
export const FIELD_KINDS: Readonly<Record<string, FieldKind>> = {
  id: 'string',
  created_at: 'integer',
  updated_at: 'integer',
  source: 'string',
  event: 'string',
  handler: 'string',
  snooze: 'integer',
  on_change: 'boolean',
};

/** The fields of `config`. A name has the same kind in every handler that has such a field. */
export const CONFIG_FIELD_KINDS: Readonly<Record<string, FieldKind>> = Object.assign(
  {},
  ...Object.values(HANDLER_CONFIGS).map(({ fields }) => fields),
);

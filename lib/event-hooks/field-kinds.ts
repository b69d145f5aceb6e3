/** What a field holds, for a caller that has only text to offer, such as a form (spec §2). */
export type FieldKind = 'string' | 'integer' | 'boolean' | 'array' | 'map' | 'json map';

/** The top-level fields of a hook, `config` aside. */
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

/** The fields of `config`; a name means the same to every handler that knows it. */
export const CONFIG_FIELD_KINDS: Readonly<Record<string, FieldKind>> = {
  url: 'string',
  method: 'string',
  headers: 'map',
  headers_format: 'boolean',
  payload: 'json map',
  payload_format: 'boolean',
  body: 'string',
  body_format: 'boolean',
  secret: 'string',
  ssl_verify: 'boolean',
  functions: 'array',
};

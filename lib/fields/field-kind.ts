/** The type of a field, for input that consists of text only, such as a form body (spec §2). */
export type FieldKind = 'string' | 'integer' | 'boolean' | 'array' | 'map' | 'json map';

export type ValueType = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/** Returns the JSON type of a value. Undefined counts as null. */
export const toValueType = (value: unknown): ValueType => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
};

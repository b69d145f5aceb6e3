// The order of keys is irrelevant, the order of array elements is not. A key with null equals an
// absent one.
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
};

/**
 * Returns the part of an event that `on_change` and `snooze` compare, in canonical form: the declared
 * `unique` fields, or the whole data. Strings, numbers and booleans count (spec §5.7).
 */
export const gateKey = (data: Record<string, unknown>, unique: readonly string[] | null): string =>
  canonical(
    unique === null || unique.length === 0
      ? data
      : Object.fromEntries(
          unique.filter((field) => Object.hasOwn(data, field)).map((field) => [field, data[field]]),
        ),
  );

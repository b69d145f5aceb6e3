/** Headers by name; one that came several times has its values in a row, as HTTP reads them. */
export function toHeaderRecord(
  headers: readonly (readonly [name: string, value: string])[],
): Record<string, string> {
  const byName = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = byName.get(name);
    byName.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(byName);
}

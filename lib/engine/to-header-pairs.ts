/** Names and values as Node lists them, name after value, in pairs. */
export const toHeaderPairs = (raw: readonly string[]): [name: string, value: string][] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));

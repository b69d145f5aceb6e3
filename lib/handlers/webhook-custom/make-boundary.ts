// FNV-1a: any spread will do, what counts is that the same payload gives the same bytes.
const digest = (text: string, seed: number): string => {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** A multipart boundary made from the content, so that a retry sends the same bytes; not in it. */
export const makeBoundary = (entries: readonly (readonly [string, string])[]): string => {
  const text = entries.flat().join('\n');
  for (let seed = 0; ; seed++) {
    const boundary = `hookline-${digest(text, seed)}${digest(text, ~seed)}`;
    if (!text.includes(boundary)) return boundary;
  }
};

const SIZE = 60;

/** Formats a chunk name for error messages: `=name`, `@file`, or the first line of the source. */
export function showChunkName(chunkName: string): string {
  if (chunkName.startsWith('=')) return chunkName.slice(1, SIZE);
  if (chunkName.startsWith('@')) {
    const file = chunkName.slice(1);
    return file.length >= SIZE ? `...${file.slice(file.length - (SIZE - 4))}` : file;
  }
  let length = 0;
  while (length < SIZE - 12 && chunkName.charCodeAt(length) >= 32) length++;
  if (length >= chunkName.length) return `[string "${chunkName}"]`;
  return `[string "${chunkName.slice(0, Math.min(length, SIZE - 15))}..."]`;
}

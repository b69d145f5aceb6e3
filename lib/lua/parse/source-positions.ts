/** Makes a function that maps byte offsets of a source to positions in its text. */
export function makeSourcePositions(source: string, text: string) {
  return (byteOffset: number) => {
    const offset = source === text ? byteOffset : toTextOffset(text, byteOffset);
    const at = Math.min(offset, text.length);
    let line = 1;
    let lineStart = 0;
    for (let next = 0; next < at; next++) {
      const code = text.charCodeAt(next);
      if (code !== 10 && code !== 13) continue;
      const following = text.charCodeAt(next + 1);
      if ((following === 10 || following === 13) && following !== code) next++;
      line++;
      lineStart = next + 1;
    }
    return { offset: at, line, column: Math.max(at - lineStart, 0) + 1 };
  };
}

function toTextOffset(text: string, byteOffset: number): number {
  let bytes = 0;
  let offset = 0;
  for (const character of text) {
    if (bytes >= byteOffset) break;
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    offset += character.length;
  }
  return offset;
}

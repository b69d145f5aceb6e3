/** Lines and columns count from 1, offsets from 0; columns and offsets in UTF-16 units. */
type Position = { line: number; column: number };

/** The offset of a position; of one beyond the end of its line, that end. */
export function toOffset(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}

/** The position of an offset. */
export function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The text after an edit, and its selection. */
export type Edit = { text: string; start: number; end: number };

const INDENT = '  ';

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Tab: inserts two spaces at the caret, or before every line of a selection of several lines. */
export function indent(text: string, start: number, end: number): Edit {
  if (!text.slice(start, end).includes('\n')) {
    const at = start + INDENT.length;
    return { text: text.slice(0, start) + INDENT + text.slice(end), start: at, end: at };
  }
  return mapLines(text, start, end, (line) => INDENT + line);
}

/** Shift+Tab: removes up to two spaces, or one tab, from the start of every selected line. */
export function outdent(text: string, start: number, end: number): Edit {
  return mapLines(text, start, end, (line) => line.replace(/^(\t| {1,2})/, ''));
}

/** Enter: inserts a line with the indentation of the one before, one step deeper after a bracket. */
export function breakLine(text: string, start: number, end: number): Edit {
  const line = text.slice(lineStart(text, start), start);
  const depth = /^[ \t]*/.exec(line)?.[0] ?? '';
  const added = `\n${depth}${/[{[(]\s*$/.test(line) ? INDENT : ''}`;
  const at = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end), start: at, end: at };
}

function mapLines(text: string, start: number, end: number, map: (line: string) => string): Edit {
  const from = lineStart(text, start);
  const before = text.slice(from, end);
  const lines = before.split('\n').map(map);
  const after = lines.join('\n');
  const firstLine = before.split('\n')[0] ?? '';
  const firstMoved = (lines[0] ?? '').length - firstLine.length;
  return {
    text: text.slice(0, from) + after + text.slice(end),
    start: Math.max(from, start + firstMoved),
    end: end + after.length - before.length,
  };
}

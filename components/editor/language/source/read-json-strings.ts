/** A string in a JSON document: its value, its path, and where each character of it is written. */
export type JsonString = {
  value: string;
  /** Keys and indices from the root, such as `['blocks', 0, 'text']`. */
  path: (string | number)[];
  /** The offset in the document of an offset in the value; the value's length gives the closing quote. */
  toSource: (offset: number) => number;
  isKey: boolean;
};

const TOKEN = /"((?:[^"\\]|\\[\s\S])*)"(\s*:)?|[{}[\],]/g;
const SIMPLE: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The strings of a JSON document, also of one that is not finished. */
export function readJsonStrings(json: string): JsonString[] {
  const path: (string | number)[] = [];
  return Array.from(json.matchAll(TOKEN)).flatMap(({ index, 0: token, 1: raw, 2: colon }) => {
    if (raw === undefined) {
      followBracket(path, token);
      return [];
    }
    const { value, offsets } = decode(raw, index + 1);
    const isKey = colon !== undefined;
    if (isKey && path.length > 0) path[path.length - 1] = value;
    const toSource = (offset: number) =>
      offsets[Math.max(0, Math.min(offset, value.length))] ?? index + 1;
    return [{ value, path: [...path], toSource, isKey }];
  });
}

/** Keeps the path at the value that follows a bracket or a comma. */
function followBracket(path: (string | number)[], token: string): void {
  const last = path.at(-1);
  if (token === '{') path.push('');
  else if (token === '[') path.push(0);
  else if (token !== ',') path.pop();
  else if (typeof last === 'number') path[path.length - 1] = last + 1;
}

function decode(raw: string, base: number): { value: string; offsets: number[] } {
  let value = '';
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; ) {
    offsets.push(base + at);
    if (raw[at] !== '\\') {
      value += raw[at];
      at++;
    } else if (raw[at + 1] === 'u') {
      value += String.fromCharCode(Number.parseInt(raw.slice(at + 2, at + 6), 16) || 0);
      at += 6;
    } else {
      const escaped = raw[at + 1] ?? '';
      value += SIMPLE[escaped] ?? escaped;
      at += 2;
    }
  }
  offsets.push(base + raw.length);
  return { value, offsets };
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
const CONTROL = /[\x00-\x1f\x7f]/g;
const NAMED: Record<string, string> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

const quote = (text: string): string => {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replace(CONTROL, (char) => NAMED[char] ?? `\\${char.charCodeAt(0)}`);
  return text.includes('"') && !text.includes("'")
    ? `'${escaped}'`
    : `"${escaped.replaceAll('"', '\\"')}"`;
};

// Lua prints 14 significant digits.
const toNumber = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(14)));

// What stands deeper is in the event itself; here its indentation alone would fill the log.
const MAX_DEPTH = 32;

const toTable = (value: object, depth: number): string => {
  if (depth > MAX_DEPTH) return '{ … }';
  const indent = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return '{}';
    return `{ ${value.map((item) => inspect(item, depth + 1)).join(', ')} }`;
  }
  const keys = Object.keys(value).sort();
  if (keys.length === 0) return '{}';
  const lines = keys.map((key) => {
    const name = IDENTIFIER.test(key) ? key : `[${quote(key)}]`;
    const item: unknown = Reflect.get(value, key);
    return `\n${indent}  ${name} = ${inspect(item, depth + 1)}`;
  });
  return `{${lines.join(',')}\n${indent}}`;
};

/**
 * A value as the gateway's log prints tables: keys sorted, one a line; arrays on one line; strings
 * quoted (spec §5.8). `depth` is the level the text stands at; below the 32nd it is left out.
 */
export const inspect = (value: unknown, depth = 0): string => {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return toNumber(value);
  if (typeof value === 'object') return toTable(value, depth);
  return String(value);
};

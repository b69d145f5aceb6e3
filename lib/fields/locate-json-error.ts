const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const take = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** Returns the offset after the string that begins at `at`, or the offset of its error. */
const scanString = (text: string, at: number): { end: number } | { wrongAt: number } => {
  let index = at + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return { end: index + 1 };
    if (code < 0x20) return { wrongAt: index };
    const step = code === 0x5c ? take(ESCAPE, text, index) : 1;
    if (step === 0) return { wrongAt: index };
    index += step;
  }
  return { wrongAt: index };
};

type Wanted =
  | 'a value'
  | 'a value or ]'
  | 'a key'
  | 'a key or }'
  | ':'
  | ', or }'
  | ', or ]'
  | 'the end';

/**
 * Finds the first syntax error of JSON text, which the errors of `JSON.parse` do not locate. Returns its
 * offset in UTF-16 units and what was expected there, or null for valid JSON.
 */
export const locateJsonError = (text: string): { position: number; expected: string } | null => {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'a value';
  let at = 0;
  const afterValue = (): Wanted => {
    const inside = open.at(-1);
    if (inside === undefined) return 'the end';
    return inside === '{' ? ', or }' : ', or ]';
  };
  for (;;) {
    at += take(SPACE, text, at);
    const char = text[at];
    if (char === undefined && wanted === 'the end') return null;
    const wrong = { position: at, expected: wanted };
    if (char === undefined || wanted === 'the end') return wrong;
    if (wanted === ':') {
      if (char !== ':') return wrong;
      wanted = 'a value';
      at++;
    } else if (wanted.endsWith(char) && (char === '}' || char === ']')) {
      open.pop();
      wanted = afterValue();
      at++;
    } else if (wanted === ', or }' || wanted === ', or ]') {
      if (char !== ',') return wrong;
      wanted = wanted === ', or }' ? 'a key' : 'a value';
      at++;
    } else if (char === '"') {
      const string = scanString(text, at);
      if ('wrongAt' in string)
        return { position: string.wrongAt, expected: 'the end of the string' };
      wanted = wanted.startsWith('a key') ? ':' : afterValue();
      at = string.end;
    } else if (wanted.startsWith('a key')) {
      return wrong;
    } else if (char === '{' || char === '[') {
      open.push(char);
      wanted = char === '{' ? 'a key or }' : 'a value or ]';
      at++;
    } else {
      const length = take(WORD, text, at);
      if (length === 0) return wrong;
      wanted = afterValue();
      at += length;
    }
  }
};

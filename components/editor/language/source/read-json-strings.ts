/** A string in a JSON text: what it says, and where each unit of that is written. */
export type JsonString = {
  value: string;
  /** The place of a unit of the value; its length gives the closing quote. */
  toSource: (offset: number) => number;
  isKey: boolean;
};

const STRING = /"((?:[^"\\]|\\[\s\S])*)"(\s*:)?/g;
const SIMPLE: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The strings of a JSON text, also of one that is not finished. */
export function readJsonStrings(json: string): JsonString[] {
  return Array.from(json.matchAll(STRING), ({ index, 1: raw = '', 2: colon }) => {
    const { value, places } = decode(raw, index + 1);
    return {
      value,
      toSource: (offset: number) =>
        places[Math.max(0, Math.min(offset, value.length))] ?? index + 1,
      isKey: colon !== undefined,
    };
  });
}

function decode(raw: string, base: number): { value: string; places: number[] } {
  let value = '';
  const places: number[] = [];
  for (let at = 0; at < raw.length; ) {
    places.push(base + at);
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
  places.push(base + raw.length);
  return { value, places };
}

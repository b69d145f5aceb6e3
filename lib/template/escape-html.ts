const HTML: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '/': '&#47;',
};
const CODE: Record<string, string> = { ...HTML, '{': '&#123;', '}': '&#125;' };

/** Escapes one set of characters. Strings hold one byte per character. */
type Escape = {
  /** For each byte, the extra length of its entity. */
  readonly growth: Uint8Array;
  readonly entities: Readonly<Record<string, string>>;
  readonly any: RegExp;
  readonly all: RegExp;
};

function makeEscape(entities: Record<string, string>): Escape {
  const growth = new Uint8Array(256);
  for (const [character, entity] of Object.entries(entities))
    growth[character.charCodeAt(0)] = entity.length - 1;
  const oneOf = `[${Object.keys(entities).join('')}]`;
  return { growth, entities, any: new RegExp(oneOf), all: new RegExp(oneOf, 'g') };
}

const HTML_ESCAPE = makeEscape(HTML);
const CODE_ESCAPE = makeEscape(CODE);

/** Strings shorter than this are scanned by a loop, which is faster than a regular expression. */
const SHORT = 64;

/**
 * Escapes for HTML, including the slash (spec §6). With `code`, also escapes the braces of tags.
 */
export function escapeHtml(text: string, code = false): string {
  const { growth, entities, all } = code ? CODE_ESCAPE : HTML_ESCAPE;
  if (text.length > SHORT)
    return text.replace(all, (character) => entities[character] ?? character);
  let escaped = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (growth[text.charCodeAt(at)] === 0) continue;
    escaped += text.slice(from, at) + entities[text.charAt(at)];
    from = at + 1;
  }
  return escaped + text.slice(from);
}

/** Returns the length of a string after escaping. */
export function escapedLength(text: string, code = false): number {
  const { growth, any } = code ? CODE_ESCAPE : HTML_ESCAPE;
  let length = text.length;
  if (length > SHORT && !any.test(text)) return length;
  for (let at = 0; at < text.length; at++) length += growth[text.charCodeAt(at)] ?? 0;
  return length;
}

/** Counts the characters of a string that need escaping. */
export function countEscaped(text: string, code = false): number {
  const { growth } = code ? CODE_ESCAPE : HTML_ESCAPE;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (growth[text.charCodeAt(at)] !== 0) count++;
  return count;
}

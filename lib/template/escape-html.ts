const HTML: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '/': '&#47;',
};
const CODE: Record<string, string> = { ...HTML, '{': '&#123;', '}': '&#125;' };

/** What escapes one set of characters. Texts are bytes, one per character. */
type Escape = {
  /** For each byte: what its entity is longer by. */
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

/** Shorter texts are quicker looked at here than by a regular expression. */
const SHORT = 64;

/** Escapes for HTML, the slash too (spec §6); with `code`, also the braces tags are made of. */
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

/** How long a text is once it is escaped. */
export function escapedLength(text: string, code = false): number {
  const { growth, any } = code ? CODE_ESCAPE : HTML_ESCAPE;
  let length = text.length;
  if (length > SHORT && !any.test(text)) return length;
  for (let at = 0; at < text.length; at++) length += growth[text.charCodeAt(at)] ?? 0;
  return length;
}

/** How many characters of a text are escaped. */
export function countEscaped(text: string, code = false): number {
  const { growth } = code ? CODE_ESCAPE : HTML_ESCAPE;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (growth[text.charCodeAt(at)] !== 0) count++;
  return count;
}

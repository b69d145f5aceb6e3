const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '/': '&#47;',
  '{': '&#123;',
  '}': '&#125;',
};

const HTML = /[&<>"'/]/;
const HTML_ALL = /[&<>"'/]/g;
const CODE = /[&<>"'/{}]/;
const CODE_ALL = /[&<>"'/{}]/g;

const toEntity = (character: string) => ENTITIES[character] ?? character;

/** Escapes for HTML, the slash too (spec §6); with `code`, also the braces tags are made of. */
export function escapeHtml(text: string, code = false): string {
  return text.replace(code ? CODE_ALL : HTML_ALL, toEntity);
}

/** How long a text is once it is escaped. */
export function escapedLength(text: string, code = false): number {
  let length = text.length;
  if (!(code ? CODE : HTML).test(text)) return length;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!code && (character === '{' || character === '}')) continue;
    const entity = ENTITIES[character];
    if (entity !== undefined) length += entity.length - 1;
  }
  return length;
}

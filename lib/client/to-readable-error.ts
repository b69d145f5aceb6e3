const CHUNK = /\[string ".*?"\]:(\d+): /s;

/**
 * Rewrites an error of Lua for people: without the name of its chunk, and with JSON null called null.
 * `line: 'named'` keeps the line at the end, for places that do not show it beside the message.
 * Records and wire formats keep the text as Kong writes it.
 */
export function toReadableError(
  message: string,
  { line = 'omitted' }: ReadableOptions = {},
): string {
  const number = CHUNK.exec(message)?.[1];
  const text = message.replace(CHUNK, '').replaceAll('a userdata value', 'a null value');
  return line === 'named' && number !== undefined ? `${text} (line ${number})` : text;
}

type ReadableOptions = { line?: 'omitted' | 'named' };

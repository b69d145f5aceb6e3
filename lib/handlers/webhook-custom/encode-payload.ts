type Encoded = { body: Uint8Array; contentType?: string };

const encoder = new TextEncoder();

const isJson = (mediaType: string): boolean =>
  mediaType === 'application/json' || mediaType.endsWith('+json');

// A form has strings only: nested values are sent as JSON, and null as an empty string.
const toFormText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Converts each top-level entry to a key and a string, as in a form or a query. */
export const toFormEntries = (payload: Record<string, unknown>): [string, string][] =>
  Object.entries(payload).map(([key, value]) => [key, toFormText(value)]);

const escapeName = (name: string): string =>
  name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));

const toMultipart = (entries: readonly [string, string][], boundary: string): string =>
  `${entries
    .map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${escapeName(name)}"\r\n\r\n${value}\r\n`,
    )
    .join('')}--${boundary}--\r\n`;

// FNV-1a: any hash will do, as long as the same payload yields the same bytes.
const digest = (text: string, seed: number): string => {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};

// Derived from the content, which does not contain it, so that a retry sends the same bytes.
const makeBoundary = (entries: readonly (readonly [string, string])[]): string => {
  const text = entries.flat().join('\n');
  for (let seed = 0; ; seed++) {
    const boundary = `hookline-${digest(text, seed)}${digest(text, ~seed)}`;
    if (!text.includes(boundary)) return boundary;
  }
};

/**
 * Encodes a payload by the content type: JSON, `multipart/form-data`, and urlencoded for everything
 * else (spec §5.4). `contentType` is set if the given header lacks the boundary.
 */
export const encodePayload = (
  payload: Record<string, unknown>,
  contentType: string | undefined,
): Encoded => {
  const [type = '', ...parameters] = (contentType ?? '').split(';');
  const mediaType = type.trim().toLowerCase();
  if (isJson(mediaType)) return { body: encoder.encode(JSON.stringify(payload)) };
  const entries = toFormEntries(payload);
  if (mediaType !== 'multipart/form-data')
    return { body: encoder.encode(new URLSearchParams(entries).toString()) };
  const given = parameters
    .map((parameter) => /^\s*boundary="?([^"]+?)"?\s*$/i.exec(parameter)?.[1])
    .find((boundary) => boundary !== undefined);
  const boundary = given ?? makeBoundary(entries);
  const body = encoder.encode(toMultipart(entries, boundary));
  return given === undefined
    ? { body, contentType: `${type.trim()}; boundary=${boundary}` }
    : { body };
};

import { makeBoundary } from './make-boundary';

type Encoded = { body: Uint8Array; contentType?: string };

const encoder = new TextEncoder();

const isJson = (mediaType: string): boolean =>
  mediaType === 'application/json' || mediaType.endsWith('+json');

// A form has texts only: what is nested goes as JSON, null as nothing.
const toFormText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Key and text of each top-level entry, as a form or a query carries them. */
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

/**
 * A payload as the content type asks: JSON, `multipart/form-data`, and urlencoded for everything
 * else (spec §5.4). `contentType` is set where the header given lacks the boundary.
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

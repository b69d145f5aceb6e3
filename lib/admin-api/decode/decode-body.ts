import { isRecord } from '@/lib/fields/is-record';
import { exceedsJsonDepth } from '@/lib/fields/json-depth';
import { HttpError } from '@/lib/http/http-error';
import { parseMediaType } from '@/lib/http/media-type';
import { readBody } from '@/lib/http/read-body';
import { PlainTextError } from '../errors';
import { parseMultipart, parseUrlEncoded } from './form-entries';
import { type FormValue, nestEntries } from './nest-entries';

/** The limit of a request body. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;
const MAX_DEPTH = 1000;

/** The arguments of a body: JSON as it is, or a form, whose leaves are all strings. */
export type DecodedBody =
  | { kind: 'json'; values: Record<string, unknown> }
  | { kind: 'form'; values: { [key: string]: FormValue } };

// Repeated headers arrive joined by a comma; a comma inside quotes belongs to a parameter.
const OUTSIDE_QUOTES = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

const readBytes = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === 'too large')
    throw new HttpError(413, `request body is larger than ${MAX_BODY_BYTES} bytes`);
  if (body === 'incomplete') throw new HttpError(400, 'request body ended before its time');
  return body;
};

const parseJsonObject = (bytes: Uint8Array): Record<string, unknown> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!exceedsJsonDepth(text, MAX_DEPTH)) {
      const value: unknown = JSON.parse(text);
      if (isRecord(value)) return value;
    }
  } catch {
    // Not UTF-8 or not JSON; the error below does not echo the body.
  }
  throw new HttpError(400, 'Cannot parse JSON body');
};

/**
 * Decodes a request's body by its content type (spec §2); an absent body is an empty object. Throws
 * the errors of §1.3.
 */
export const decodeBody = async (request: Request): Promise<DecodedBody> => {
  const contentType = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return { kind: 'json', values: {} };
  if (OUTSIDE_QUOTES.test(contentType))
    throw new PlainTextError(400, 'Multiple Content-Type headers not allowed');
  switch (parseMediaType(contentType)) {
    case 'application/json':
      return { kind: 'json', values: parseJsonObject(bytes) };
    case 'application/x-www-form-urlencoded': {
      const entries = parseUrlEncoded(new TextDecoder().decode(bytes));
      return { kind: 'form', values: nestEntries(entries) };
    }
    case 'multipart/form-data': {
      const entries = await parseMultipart(bytes, contentType);
      return { kind: 'form', values: nestEntries(entries) };
    }
    default:
      // Kong sends no body with this status.
      throw new HttpError(415, '');
  }
};

import { HttpError } from '@/lib/http/http-error';
import { readBody } from '@/lib/http/read-body';
import { parseMultipart, parseUrlEncoded } from './form-entries';
import { getMediaType } from './media-type';
import { type FormValue, nestEntries } from './nest-entries';
import { parseJsonBody } from './parse-json-body';

/** The limit of a request body. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The arguments of a body: JSON as it is, or a form, whose leaves are all strings. */
export type DecodedBody =
  | { kind: 'json'; values: Record<string, unknown> }
  | { kind: 'form'; values: { [key: string]: FormValue } };

const readBytes = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === 'too large')
    throw new HttpError(413, `request body is larger than ${MAX_BODY_BYTES} bytes`);
  if (body === 'incomplete') throw new HttpError(400, 'request body ended before its time');
  return body;
};

/**
 * Decodes a request's body by its content type (spec §2); an absent body is an empty object. Throws
 * the errors of §1.3.
 */
export const decodeBody = async (request: Request): Promise<DecodedBody> => {
  const contentType = request.headers.get('content-type');
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return { kind: 'json', values: {} };
  switch (getMediaType(contentType)) {
    case 'application/json':
      return { kind: 'json', values: parseJsonBody(bytes) };
    case 'application/x-www-form-urlencoded': {
      const entries = parseUrlEncoded(new TextDecoder().decode(bytes));
      return { kind: 'form', values: nestEntries(entries) };
    }
    case 'multipart/form-data': {
      const entries = await parseMultipart(bytes, contentType ?? '');
      return { kind: 'form', values: nestEntries(entries) };
    }
  }
};

import { parseMultipart, parseUrlEncoded } from './form-entries';
import { getMediaType } from './media-type';
import { type FormValue, nestEntries } from './nest-entries';
import { parseJsonBody } from './parse-json-body';
import { readBody } from './read-body';

/** A body's arguments: JSON as it is, or a form, whose leaves are all text. */
export type DecodedBody =
  | { kind: 'json'; values: Record<string, unknown> }
  | { kind: 'form'; values: { [key: string]: FormValue } };

/**
 * Decodes a request's body by its content type (spec §2); none at all is an empty object. Throws
 * the errors of §1.3.
 */
export const decodeBody = async (request: Request): Promise<DecodedBody> => {
  const contentType = request.headers.get('content-type');
  const bytes = await readBody(request);
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

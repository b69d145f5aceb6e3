import { HttpError } from '@/lib/http/http-error';
import { readBody } from '@/lib/http/read-body';

const MIB = 1024 * 1024;

const toSize = (bytes: number): string =>
  bytes < MIB ? `${bytes / 1024} KiB` : `${bytes / MIB} MiB`;

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Reads the body of a request as text, at most `maxBytes`. Throws 413 for a larger body and 400 for
 * one that is incomplete or is not UTF-8.
 */
export const readText = async (request: Request, maxBytes: number): Promise<string> => {
  const body = await readBody(request, maxBytes);
  if (body === 'too large') {
    throw new HttpError(413, `The body must not be larger than ${toSize(maxBytes)}.`);
  }
  const text = body === 'incomplete' ? null : decode(body);
  if (text === null) throw new HttpError(400, 'The body is incomplete or is not valid UTF-8.');
  return text;
};

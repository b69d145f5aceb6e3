import { HttpError } from '@/lib/http/http-error';
import { parseMediaType } from '@/lib/http/media-type';
import { PlainTextError } from '../errors';

const MEDIA_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

// Repeated headers arrive joined by a comma; a comma inside quotes belongs to a parameter.
const OUTSIDE_QUOTES = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** Returns the media type of a body. Throws 415 for an unsupported one, 400 for two (spec §1.3). */
export const getMediaType = (contentType: string | null): MediaType => {
  const header = contentType ?? '';
  if (OUTSIDE_QUOTES.test(header))
    throw new PlainTextError(400, 'Multiple Content-Type headers not allowed');
  const type = parseMediaType(header);
  const found = MEDIA_TYPES.find((each) => each === type);
  // Kong sends no body with this status.
  if (!found) throw new HttpError(415, '');
  return found;
};

import { HttpError } from '../http-error';

const MEDIA_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

// Repeated headers arrive joined by a comma; one inside quotes belongs to a parameter.
const OUTSIDE_QUOTES = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** The media type of a body. Throws 415 for another one, 400 when there are two (spec §1.3). */
export const getMediaType = (contentType: string | null): MediaType => {
  if (contentType !== null && OUTSIDE_QUOTES.test(contentType))
    throw new HttpError(400, 'Multiple Content-Type headers not allowed', 'text');
  const [type = ''] = (contentType ?? '').split(';', 1);
  const found = MEDIA_TYPES.find((each) => each === type.trim().toLowerCase());
  if (!found) throw new HttpError(415, null);
  return found;
};

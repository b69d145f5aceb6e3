import { HttpError } from '@/lib/http/http-error';
import { parseMediaType } from '@/lib/http/media-type';

/**
 * Returns the media type of a request's body, JSON when none is named. Throws 415 unless it is one of
 * `accepted`.
 */
export const getMediaType = (request: Request, accepted: readonly string[]): string => {
  const header = request.headers.get('content-type');
  if (header === null) return 'application/json';
  const type = parseMediaType(header);
  if (accepted.includes(type)) return type;
  throw new HttpError(
    415,
    `The media type ${JSON.stringify(type)} is not supported here; use content-type: ${accepted.join(' or ')}.`,
  );
};

import { ApiError } from './api-error';

/**
 * The media type of a request's body, lower case and without parameters; JSON when none is named.
 * Throws 415 unless it is one of `accepted`.
 */
export const getMediaType = (request: Request, accepted: readonly string[]): string => {
  const header = request.headers.get('content-type');
  if (header === null) return 'application/json';
  const type = header.split(';', 1).join('').trim().toLowerCase();
  if (accepted.includes(type)) return type;
  throw new ApiError(
    415,
    `A body of type ${JSON.stringify(type)} is not understood here. Send content-type: ${accepted.join(' or ')}.`,
  );
};

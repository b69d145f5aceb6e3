/** Returns the media type of a `content-type` header in lower case, without its parameters. */
export const parseMediaType = (contentType: string): string =>
  contentType.split(';', 1).join('').trim().toLowerCase();

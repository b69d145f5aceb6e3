// An invalid escape stands for itself.
const decodeSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Returns the decoded segments of a path; one trailing slash is ignored. */
export const toPathSegments = (pathname: string): string[] =>
  pathname.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeSegment);

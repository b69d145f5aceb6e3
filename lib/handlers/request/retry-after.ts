/**
 * Parses a Retry-After header in either of its forms, seconds or an HTTP date. Returns the delay in
 * milliseconds, or undefined if the header is absent or not valid.
 */
export const parseRetryAfter = (value: string | undefined, now: Date): number | undefined => {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Date.parse also reads a bare year; an HTTP date has letters in it.
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
};

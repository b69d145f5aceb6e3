const ORIGIN = 'http://console.invalid';

/** Returns a path of this console, or `/` for any URL that would lead to another site. */
export function toLocalPath(given: string): string {
  if (!URL.canParse(given, ORIGIN)) return '/';
  const url = new URL(given, ORIGIN);
  if (url.origin !== ORIGIN || !given.startsWith('/')) return '/';
  const path = `${url.pathname}${url.search}`;
  // Resolving dot segments can produce a URL with a host again: `/..//evil.example`.
  return path.startsWith('//') ? '/' : path;
}

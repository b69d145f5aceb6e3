const ORIGIN = 'http://console.invalid';

/** A path of this console, or `/`: an address of anywhere else must not be a place to go on to. */
export function toLocalPath(given: string): string {
  if (!URL.canParse(given, ORIGIN)) return '/';
  const url = new URL(given, ORIGIN);
  if (url.origin !== ORIGIN || !given.startsWith('/')) return '/';
  const path = `${url.pathname}${url.search}`;
  // What is left when dot segments are resolved may begin with a host again: `/..//evil.example`.
  return path.startsWith('//') ? '/' : path;
}

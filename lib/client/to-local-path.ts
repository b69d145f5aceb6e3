const ORIGIN = 'http://console.invalid';

/** A path of this console, or `/`: an address of anywhere else must not be a place to go on to. */
export function toLocalPath(given: string): string {
  if (!URL.canParse(given, ORIGIN)) return '/';
  const url = new URL(given, ORIGIN);
  if (url.origin !== ORIGIN || !given.startsWith('/')) return '/';
  return `${url.pathname}${url.search}`;
}

import { MASKED_SECRET } from '@/lib/event-hooks/mask-secrets';

const SECRET_HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'kong-admin-token',
]);

/** Hides credentials among headers; the scheme of an authorization (`Bearer`) stays readable. */
export const maskHeaders = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const key = name.toLowerCase();
      if (!SECRET_HEADERS.has(key)) return [name, value];
      const scheme = key.endsWith('authorization') ? /^[A-Za-z-]+ (?=\S)/.exec(value)?.[0] : '';
      return [name, `${scheme ?? ''}${MASKED_SECRET}`];
    }),
  );

/** Hides the password within an address such as `https://user:password@host/`. */
export const maskUrl = (url: string): string =>
  url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#@:]*):[^/?#@]*@/i, `$1:${MASKED_SECRET}@`);

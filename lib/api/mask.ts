import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';

/** Hides the password within an address such as `https://user:password@host/`. */
export const maskUrl = (url: string): string =>
  url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#@:]*):[^/?#@]*@/i, `$1:${MASKED_SECRET}@`);

import { createHash, createHmac } from 'node:crypto';

/** Hex sha-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hex HMAC of bytes, for signatures over exactly what is sent (spec §5.3). */
export const hmac = (algorithm: 'sha1' | 'sha256', key: string, bytes: Uint8Array): string =>
  createHmac(algorithm, key).update(bytes).digest('hex');

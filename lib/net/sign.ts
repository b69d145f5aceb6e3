import { createHash, createHmac } from 'node:crypto';

/** Returns the SHA-256 digest of a string in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Returns the HMAC of the exact bytes that are sent, in hex (spec §5.3). */
export const hmac = (algorithm: 'sha1' | 'sha256', key: string, bytes: Uint8Array): string =>
  createHmac(algorithm, key).update(bytes).digest('hex');

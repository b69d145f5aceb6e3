import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes a secret of the prefix and 32 random bytes in base64url. */
export const makeTokenSecret = (prefix: string): string =>
  prefix + randomBytes(32).toString('base64url');

/**
 * Returns the SHA-256 of a token in hex, which is what is stored. A fast digest is sufficient, because
 * a secret of 256 random bits cannot be found by trying.
 */
export const digestToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Compares two digests in constant time. */
export const isSameDigest = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

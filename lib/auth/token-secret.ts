import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes a secret that cannot be guessed: the prefix and 32 random bytes in base64url. */
export const makeTokenSecret = (prefix: string): string =>
  prefix + randomBytes(32).toString('base64url');

/**
 * The sha-256 of a token in hex, which is all that is stored of it. A fast digest is enough: the
 * secret has 256 random bits, so there is nothing to try out.
 */
export const digestToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Compares two digests in a time that does not tell where they differ. */
export const isSameDigest = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

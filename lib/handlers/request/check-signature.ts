import type { HmacAlgorithm, PrepareContext } from '../prepared';
import { SIGNATURE_HEADER } from './sign';

/** Reasons why a signature is not valid. */
export const SIGNATURE_FAULTS = [
  /** The request has no signature. */
  'unsigned',
  /** The recorded body is truncated, so the signature cannot be verified. */
  'cut',
  /** The value does not have the format of a signature. */
  'malformed',
  /** It was made with the secret without surrounding whitespace. */
  'blanks',
  /** It was made with another secret, or the body was modified in transit. */
  'other',
] as const;
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

export type SignatureVerdict =
  | { fits: true; algorithm: HmacAlgorithm }
  | { fits: false; why: SignatureFault };

export type SignedRequest = {
  /** As received; names in any case. */
  headers: readonly (readonly [name: string, value: string])[];
  /** The recorded part of the body. */
  bytes: Uint8Array;
  /** The size of the complete body. */
  bodyBytes: number;
};

const SIGNATURE = /^(?:(sha1)=[0-9a-f]{40}|sha256=[0-9a-f]{64})$/i;

// Compares in constant time, so that timing reveals nothing about a partially correct signature.
const equal = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
};

/**
 * Verifies the signature of a request against a secret and the received bytes. It accepts SHA-1 and
 * SHA-256, whichever the signature names (spec §5.3).
 */
export const checkSignature = (
  hmac: PrepareContext['hmac'],
  { headers, bytes, bodyBytes }: SignedRequest,
  secret: string,
): SignatureVerdict => {
  const signature = headers.find(([name]) => name.toLowerCase() === SIGNATURE_HEADER)?.[1];
  if (signature === undefined) return { fits: false, why: 'unsigned' };
  if (bytes.byteLength < bodyBytes) return { fits: false, why: 'cut' };
  const parts = SIGNATURE.exec(signature);
  if (!parts) return { fits: false, why: 'malformed' };
  const algorithm = parts[1] === undefined ? 'sha256' : 'sha1';
  const fits = (key: string) =>
    equal(`${algorithm}=${hmac(algorithm, key, bytes)}`, signature.toLowerCase());
  if (fits(secret)) return { fits: true, algorithm };
  const bare = secret.trim();
  return { fits: false, why: bare !== secret && fits(bare) ? 'blanks' : 'other' };
};

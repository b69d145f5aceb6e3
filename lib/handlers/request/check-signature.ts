import type { HmacAlgorithm, PrepareContext } from '../prepared';
import { SIGNATURE_HEADER } from './sign';

/** Why a signature does not fit. */
export const SIGNATURE_FAULTS = [
  /** There is none. */
  'unsigned',
  /** Not all of the body is known, so nothing can be said. */
  'cut',
  /** It is none that a hook makes. */
  'malformed',
  /** It fits the secret without the blanks around it. */
  'blanks',
  /** Another secret made it, or the body was changed on its way. */
  'other',
] as const;
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

export type SignatureVerdict =
  | { fits: true; algorithm: HmacAlgorithm }
  | { fits: false; why: SignatureFault };

export type SignedRequest = {
  /** As senders write them; the names in any spelling. */
  headers: readonly (readonly [name: string, value: string])[];
  /** What is known of the body. */
  bytes: Uint8Array;
  /** The length of the whole body. */
  bodyBytes: number;
};

const SIGNATURE = /^(?:(sha1)=[0-9a-f]{40}|sha256=[0-9a-f]{64})$/i;

// Takes as long for a wrong text as for a right one, so that no time tells how much of it is right.
const equal = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
};

/**
 * Holds the signature of a request against a secret and the bytes that arrived; takes SHA-1 and
 * SHA-256, whichever it names (spec §5.3).
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

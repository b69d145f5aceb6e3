import type { PrepareContext } from '../prepared';

/** The header with the signature of the body (spec §5.3). */
export const SIGNATURE_HEADER = 'x-kong-signature';

/** Signs exactly the bytes sent: HMAC with SHA-1 up to 3.13, with SHA-256 from 3.14 (spec §5.3). */
export const sign = (context: PrepareContext, secret: string, bytes: Uint8Array): string => {
  const algorithm = context.compatibility === '3.4' ? 'sha1' : 'sha256';
  return `${algorithm}=${context.hmac(algorithm, secret, bytes)}`;
};

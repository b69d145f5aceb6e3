import { describe, expect, it } from 'vitest';
import { hmac } from '@/lib/net/sign';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { checkSignature } from './check-signature';
import { sign } from './sign';

const bytes = new TextEncoder().encode('{"name":"Ärya"}');
const requestOf = (signature: string | null) => ({
  headers: [
    ['Content-Type', 'application/json'],
    ...(signature === null ? [] : [['X-Kong-Signature', signature] as const]),
  ] as const,
  bytes,
  bodyBytes: bytes.byteLength,
});
const sha1 = `sha1=${hmac('sha1', 'a secret', bytes)}`;
const check = (signature: string | null, secret = 'a secret', changes: object = {}) =>
  checkSignature(hmac, { ...requestOf(signature), ...changes }, secret);

describe('a signature', () => {
  it.each([
    ['3.4', 'sha1'],
    ['3.14', 'sha256'],
  ] as const)('as %s makes it fits its secret and body', (compatibility, algorithm) => {
    const signature = sign(makePrepareContext({ compatibility }), 'a secret', bytes);
    expect(check(signature)).toEqual({ fits: true, algorithm });
    expect(check(signature.toUpperCase())).toEqual({ fits: true, algorithm });
  });

  it('does not fit another secret, or another body', () => {
    const other = bytes.subarray(1);
    expect(check(sha1, 'another')).toEqual({ fits: false, why: 'other' });
    expect(check(sha1, 'a secret', { bytes: other, bodyBytes: other.byteLength })).toEqual({
      fits: false,
      why: 'other',
    });
  });

  it('distinguishes whitespace around the secret from another secret', () => {
    expect(check(sha1, ' a secret\n')).toEqual({ fits: false, why: 'blanks' });
  });

  it('cannot be judged by the beginning of a body', () => {
    expect(check(sha1, 'a secret', { bodyBytes: 1_000 })).toEqual({ fits: false, why: 'cut' });
  });

  it('may be missing', () => {
    expect(check(null)).toEqual({ fits: false, why: 'unsigned' });
  });

  it.each([
    '',
    'sha1=',
    `md5=${'0'.repeat(32)}`,
    `sha1=${'0'.repeat(39)}`,
    `sha256=${'g'.repeat(64)}`,
  ])('is none of ours when it reads %j', (signature) => {
    expect(check(signature)).toEqual({ fits: false, why: 'malformed' });
  });
});

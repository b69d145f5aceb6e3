import { expect, test } from 'vitest';
import { hmac as hmacOfDelivery } from '@/lib/net/sign';
import { hmac } from './hmac';

test('the browser signs as delivery does, whatever the secret and the body', () => {
  const bodies = ['', '{}', 'ä€😀', 'x'.repeat(1_000)].map((text) =>
    new TextEncoder().encode(text),
  );
  for (const algorithm of ['sha1', 'sha256'] as const)
    for (const secret of ['s', 'geheim-ß', 'k'.repeat(200)])
      for (const body of [...bodies, Uint8Array.from([0, 255, 128])])
        expect(hmac(algorithm, secret, body)).toBe(hmacOfDelivery(algorithm, secret, body));
});

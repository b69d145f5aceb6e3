import { makeHttpClient } from '@/lib/net/http-client';
import { makeBody } from './bodies';

/**
 * Sends the same bodies through the client that deliveries use, with its guard, limits and timings.
 */
export const postWithClient = async (
  url: string,
  { deliveries, connections }: { deliveries: number; connections: number },
): Promise<number> => {
  const client = makeHttpClient({ privateTargets: 'allow', maxPerOrigin: connections });
  const encoder = new TextEncoder();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < deliveries) {
      const serial = next;
      next += 1;
      const exchange = await client.send(
        {
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json' },
          body: encoder.encode(makeBody(serial, 'bench', 'created')),
          sslVerify: false,
        },
        { timeoutMs: 10_000 },
      );
      if (exchange.kind !== 'response') throw new Error(`${exchange.kind}`);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - begun) / 1000;
  await client.close();
  return deliveries / seconds;
};

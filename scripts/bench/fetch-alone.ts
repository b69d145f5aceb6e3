import { Agent, fetch } from 'undici';
import { makeBody } from './bodies';

/** Sends the same bodies with fetch, for comparison. */
export const postWithFetch = async (
  url: string,
  { deliveries, connections }: { deliveries: number; connections: number },
): Promise<number> => {
  const dispatcher = new Agent({ connections });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < deliveries) {
      const serial = next;
      next += 1;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: makeBody(serial, 'bench', 'created'),
        dispatcher,
      });
      await response.text();
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - begun) / 1000;
  await dispatcher.close();
  return deliveries / seconds;
};

import { Pool } from 'undici';
import { makeBody } from './bodies';

/** The upper bound: the same bodies posted by undici as documented, with nothing around it. */
export const postWithUndici = async (
  url: string,
  { deliveries, connections }: { deliveries: number; connections: number },
): Promise<number> => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < deliveries) {
      const serial = next;
      next += 1;
      const { body } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: makeBody(serial, 'bench', 'created'),
      });
      await body.text();
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - begun) / 1000;
  await pool.close();
  return deliveries / seconds;
};

import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Resolve } from './guard';

/** All addresses of a host, as the operating system resolves it; an address is its own. */
export const resolve: Resolve = async (hostname) => {
  const family = isIP(hostname);
  return family === 0 ? lookup(hostname, { all: true }) : [{ address: hostname, family }];
};

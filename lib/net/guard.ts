import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { classifyAddress } from './classify-address';
import { UnreachableTarget } from './unreachable-target';

export type PrivateTargets = 'allow' | 'refuse';
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Resolves to the addresses that may be connected to. Rejects with `UnreachableTarget`. */
export type Guard = (hostname: string) => Promise<LookupAddress[]>;

const METADATA_NAMES = new Set([
  'instance-data',
  'instance-data.ec2.internal',
  'metadata',
  'metadata.goog',
  'metadata.google.internal',
]);

const blocked = (message: string) => new UnreachableTarget('blocked_target', message);

const vet = (hostname: string, address: string, privateTargets: PrivateTargets): void => {
  const shown = hostname === address ? address : `${hostname} resolves to ${address}, which`;
  const kind = classifyAddress(address);
  if (kind === 'forbidden') {
    throw blocked(
      `${shown} is a link-local, metadata or multicast address. Hooks are never allowed to reach those.`,
    );
  }
  if (kind === 'private' && privateTargets === 'refuse') {
    throw blocked(
      `${shown} is a loopback or private address. Set HOOKLINE_PRIVATE_TARGETS=allow to allow hooks to reach those.`,
    );
  }
};

/** Resolves a host name to all its addresses with the operating system; an address is returned as it is. */
export const resolveHost: Resolve = async (hostname) => {
  const family = isIP(hostname);
  return family === 0 ? lookup(hostname, { all: true }) : [{ address: hostname, family }];
};

/**
 * Makes the guard against requests to networks that hooks must not reach (SSRF). It vets every address
 * of a host name and returns exactly those, so that a second resolution cannot change the target.
 */
export const makeGuard = (deps: { privateTargets: PrivateTargets; resolve: Resolve }): Guard => {
  const { privateTargets, resolve } = deps;
  return async (hostname) => {
    const name = hostname.toLowerCase().replace(/\.$/, '');
    if (METADATA_NAMES.has(name)) {
      throw blocked(`${name} serves cloud credentials. Hooks are never allowed to reach it.`);
    }
    const addresses = await resolve(hostname);
    if (addresses.length === 0) {
      throw new UnreachableTarget('dns', `The host name ${hostname} has no address.`);
    }
    for (const { address } of addresses) vet(hostname, address, privateTargets);
    return addresses;
  };
};

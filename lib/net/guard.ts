import type { LookupAddress } from 'node:dns';
import { classifyAddress } from './classify-address';
import { UnreachableTarget } from './unreachable-target';

export type PrivateTargets = 'allow' | 'refuse';
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Resolves to addresses that may be connected to; rejects with UnreachableTarget. */
export type Guard = (hostname: string) => Promise<LookupAddress[]>;

const METADATA_NAMES = new Set([
  'instance-data',
  'instance-data.ec2.internal',
  'metadata',
  'metadata.goog',
  'metadata.google.internal',
]);

const refuse = (message: string) => new UnreachableTarget('blocked_target', message);

const vet = (hostname: string, address: string, privateTargets: PrivateTargets): void => {
  const shown = hostname === address ? address : `${hostname} resolves to ${address}, which`;
  const kind = classifyAddress(address);
  if (kind === 'forbidden') {
    throw refuse(
      `${shown} is a link-local, metadata or multicast address. Hooks may never reach those.`,
    );
  }
  if (kind === 'private' && privateTargets === 'refuse') {
    throw refuse(
      `${shown} is a loopback or private address. Set HOOKLINE_PRIVATE_TARGETS=allow to let hooks reach those.`,
    );
  }
};

/**
 * Makes the guard against requests into networks that senders of hooks must not reach. It vets every
 * address of a name and hands out exactly those, so that a second look-up cannot change the answer.
 */
export const makeGuard = (deps: { privateTargets: PrivateTargets; resolve: Resolve }): Guard => {
  const { privateTargets, resolve } = deps;
  return async (hostname) => {
    const name = hostname.toLowerCase().replace(/\.$/, '');
    if (METADATA_NAMES.has(name)) {
      throw refuse(`${name} serves the credentials of a machine. Hooks may never reach it.`);
    }
    const addresses = await resolve(hostname);
    if (addresses.length === 0) {
      throw new UnreachableTarget('dns', `The name ${hostname} has no address.`);
    }
    for (const { address } of addresses) vet(hostname, address, privateTargets);
    return addresses;
  };
};

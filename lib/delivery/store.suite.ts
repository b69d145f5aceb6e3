import { claimSuite } from './store-suite/claim.suite';
import { cleanSuite } from './store-suite/clean.suite';
import { gatesSuite } from './store-suite/gates.suite';
import { ingestSuite } from './store-suite/ingest.suite';
import { keysSuite } from './store-suite/keys.suite';
import { leasesSuite } from './store-suite/leases.suite';
import { recordSuite } from './store-suite/record.suite';
import { replaySuite } from './store-suite/replay.suite';
import { makeStoreWorld, type StoreHarness } from './store-suite/world.suite';

export type { StoreHarness } from './store-suite/world.suite';

/** What every delivery store must do (lib/delivery/store.ts). */
export const deliveryStoreSuite = (makeHarness: () => Promise<StoreHarness>): void => {
  const world = makeStoreWorld(makeHarness);
  ingestSuite(world);
  gatesSuite(world);
  keysSuite(world);
  claimSuite(world);
  recordSuite(world);
  leasesSuite(world);
  replaySuite(world);
  cleanSuite(world);
};

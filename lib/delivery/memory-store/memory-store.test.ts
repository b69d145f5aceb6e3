import { describe } from 'vitest';
import { sha256 } from '@/lib/net/sign';
import { makeTestId } from '@/lib/testing/factories';
import { deliveryStoreSuite } from '../store.suite';
import { makeMemoryStore } from './memory-store';

describe('the memory store', () => {
  deliveryStoreSuite(async () => {
    let woken = 0;
    const store = makeMemoryStore({
      digest: sha256,
      makeId: makeTestId,
      wake: () => {
        woken += 1;
      },
    });
    return {
      store,
      setHooks: async (hooks) => store.setHooks(hooks),
      listEvents: async () => store.events(),
      listDeliveries: async () => store.deliveries().map((delivery) => ({ ...delivery })),
      listAttempts: async () => store.attempts(),
      wakeUps: async () => woken,
      digest: sha256,
      makeId: makeTestId,
    };
  });
});

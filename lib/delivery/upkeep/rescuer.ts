import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { DeliveryStore } from '../store';
import { makePeriodic, type Service } from './periodic';

export type RescuerDeps = {
  store: Pick<DeliveryStore, 'rescue'>;
  clock: Clock;
  events: Emitter;
  /** Called when something was rescued, so that it is claimed at once. */
  wake: () => void;
};

/** Gives back what processes held that are no more: deliveries whose lease has expired. */
export const makeRescuer = (
  { store, clock, events, wake }: RescuerDeps,
  { everyMs }: { everyMs: number },
): Service =>
  makePeriodic({
    clock,
    everyMs,
    run: async () => {
      const deliveries = await store.rescue(clock.now());
      if (deliveries === 0) return;
      events.emit('rescued', { deliveries });
      wake();
    },
    onFault: (error) => events.emit('fault', { during: 'rescue', error }),
  });

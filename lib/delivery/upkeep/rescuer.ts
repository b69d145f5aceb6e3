import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { DeliveryStore } from '../store';
import { makePeriodic, type Service } from './periodic';

export type RescuerDeps = {
  store: Pick<DeliveryStore, 'rescue'>;
  clock: Clock;
  events: Emitter;
  /** Called after deliveries were returned to the queue, so that they are claimed immediately. */
  wake: () => void;
};

/** Makes the service that returns deliveries to the queue whose lease expired with their process. */
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

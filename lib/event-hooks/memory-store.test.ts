import type { IncomingEvent } from './evaluate/incoming-event';
import { makeMemoryEventHookStore } from './memory-store';
import { describeEventHookStore } from './store.suite';

describeEventHookStore('the memory store', async () => {
  const events: IncomingEvent[] = [];
  const store = makeMemoryEventHookStore((raised) => events.push(...raised));
  return { store, raised: async () => events };
});

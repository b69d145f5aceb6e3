import type { DeliveryEvents, Emitter } from '@/lib/delivery/events';

type Name = keyof DeliveryEvents;

export type EventMonitor = {
  /** The number of events of a kind so far. */
  count(name: Name): number;
  /** All events of a kind so far, oldest first. */
  all<Key extends Name>(name: Key): DeliveryEvents[Key][];
  /** Resolves when an event has happened this many times in total. */
  waitFor(name: Name, times?: number): Promise<void>;
};

const NAMES: Name[] = [
  'ingested',
  'claimed',
  'attempted',
  'interrupted',
  'recorded',
  'released',
  'lost',
  'rescued',
  'cleaned',
  'gone',
  'fault',
];

/** Observes an engine, so that tests wait for events instead of sleeping. */
export const makeEventMonitor = (emitter: Emitter): EventMonitor => {
  const seen: { [Key in Name]?: DeliveryEvents[Key][] } = {};
  const checks = new Set<() => void>();

  const all = <Key extends Name>(name: Key): DeliveryEvents[Key][] => {
    const list: DeliveryEvents[Key][] | undefined = seen[name];
    return list ?? [];
  };
  for (const name of NAMES) {
    emitter.on(name, (event) => {
      Object.assign(seen, { [name]: [...all(name), event] });
      for (const check of checks) check();
    });
  }
  return {
    count: (name) => all(name).length,
    all,
    waitFor: (name, times = 1) =>
      new Promise((resolve) => {
        const check = () => {
          if (all(name).length < times) return;
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
      }),
  };
};

import type { MadeOutcome } from './attempt/retry-policy';
import type { AttemptResult, ClaimedDelivery } from './store';
import type { AttemptRecord } from './types';

/** Everything that happens in the engine, by name: the surface of its log, metrics and tests. */
export type DeliveryEvents = {
  ingested: { posts: number; events: number; deliveries: number; claimed: number };
  claimed: { deliveries: number; orphans: number };
  attempted: {
    claimed: ClaimedDelivery;
    attempt: AttemptRecord;
    outcome: MadeOutcome;
    result: AttemptResult;
  };
  interrupted: { claimed: ClaimedDelivery };
  recorded: { results: readonly AttemptResult[] };
  released: { deliveryIds: readonly string[] };
  lost: { deliveryIds: readonly string[] };
  rescued: { deliveries: number };
  cleaned: Record<string, never>;
  gone: { hookId: string };
  /** Something failed that will be tried again; `during` says what. */
  fault: { during: string; error: unknown };
};

type Name = keyof DeliveryEvents;
type Listener<Key extends Name> = (event: DeliveryEvents[Key]) => void;

export type Emitter = {
  on<Key extends Name>(name: Key, listener: Listener<Key>): () => void;
  /** Tells the listeners; one that throws never disturbs the engine. */
  emit<Key extends Name>(name: Key, event: DeliveryEvents[Key]): void;
};

/** Makes the emitter of one engine. */
export const makeEmitter = (): Emitter => {
  const listeners: { [Key in Name]?: Set<Listener<Key>> } = {};

  const of = <Key extends Name>(name: Key): Set<Listener<Key>> => {
    const known: Set<Listener<Key>> | undefined = listeners[name];
    const set = known ?? new Set<Listener<Key>>();
    if (known === undefined) Object.assign(listeners, { [name]: set });
    return set;
  };

  return {
    on(name, listener) {
      of(name).add(listener);
      return () => of(name).delete(listener);
    },
    emit(name, event) {
      for (const listener of of(name)) {
        try {
          listener(event);
        } catch {
          // A listener only watches. What it breaks is its own.
        }
      }
    },
  };
};

import type { MadeOutcome } from './attempt/retry-policy';
import type { AttemptResult, ClaimedDelivery } from './store';
import type { AttemptRecord } from './types';

/** The events of the engine, by name; its log, its metrics and its tests listen to them. */
export type DeliveryEvents = {
  ingested: { requests: number; events: number; deliveries: number; claimed: number };
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
  /** A failed operation that will be retried; `during` names it. */
  fault: { during: string; error: unknown };
};

type Name = keyof DeliveryEvents;
type Listener<Key extends Name> = (event: DeliveryEvents[Key]) => void;

export type Emitter = {
  on<Key extends Name>(name: Key, listener: Listener<Key>): () => void;
  /** Invokes the listeners; an exception of one never reaches the engine. */
  emit<Key extends Name>(name: Key, event: DeliveryEvents[Key]): void;
};

/** Makes an emitter without listeners. */
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
          // Listeners only observe: their errors must not change what the engine does.
        }
      }
    },
  };
};

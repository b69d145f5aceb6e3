import type { EventHook } from '../schema';
import { type GateKey, type GateState, type GateVerdict, gate, isGated } from './gate';
import { gateKey } from './gate-key';
import { type EventToMatch, type Match, match } from './match';

/** The event as the hook sees it: `source` and `event` are the names it subscribed to (spec §4.4). */
export type SubscribedEvent = {
  source: string;
  event: string;
  data: Record<string, unknown>;
  /** The data as JSON text, where it is at hand: it need not be made again. */
  json?: string;
};

/** What becomes of one event at one hook. `P` is what the handler prepares. */
export type Decision<P> =
  | Extract<Match, { matched: false }>
  | (Extract<GateVerdict, { pass: false }> & { matched: true; key: string })
  | { matched: true; pass: true; event: SubscribedEvent; prepared: P };

export type EvaluateDeps<P> = {
  /** Hex digest of a text; sha-256 wherever the result is stored. */
  digest: (text: string) => string;
  prepare: (hook: EventHook, event: SubscribedEvent) => P;
};

/** The key of a matched event; the names are part of it, as one hook may see several (spec §5.7). */
export const toGateKey = (
  digest: (text: string) => string,
  event: SubscribedEvent,
  unique: readonly string[] | null,
): GateKey => {
  const text = gateKey(event.data, unique);
  return { text, digest: digest(`${event.source}\n${event.event}\n${text}`) };
};

/**
 * Match, gate and prepare in one: what delivery, test and preview all do. Pure: no I/O, and the time
 * is given. Pass `open` as the state for a test or a replay, which no gate holds back.
 */
export const evaluate = <P>(
  deps: EvaluateDeps<P>,
  hook: EventHook,
  event: EventToMatch & { id: string },
  unique: readonly string[] | null,
  state: GateState | 'open',
  now: Date,
): Decision<P> => {
  const matched = match(hook, event);
  if (!matched.matched) return matched;
  const subscribed = { source: matched.source, event: matched.event, data: event.data };
  if (state !== 'open' && isGated(hook)) {
    const key = toGateKey(deps.digest, subscribed, unique);
    const verdict = gate(hook, event.id, key, state, now);
    if (!verdict.pass) return { matched: true, ...verdict, key: key.text };
  }
  return {
    matched: true,
    pass: true,
    event: subscribed,
    prepared: deps.prepare(hook, subscribed),
  };
};

import type { HandlerEvent, Prepared } from '@/lib/handlers/prepared';
import type { EventHook } from '../schema';
import { type Decision, evaluate, type KeyOptions } from './evaluate';
import { EMPTY_GATE_STATE, type GateState } from './gate';
import { makeGateMemory } from './gate-memory';
import type { EventToMatch } from './match';

/** A recorded event; the gates measure time by `receivedAt`. */
export type RecordedEvent = EventToMatch & { id: string; json?: string; receivedAt: Date };

export type EvaluateManyDeps = {
  digest: KeyOptions['digest'];
  /** The fields the catalogue declares as unique for an event, or null. */
  unique: (source: string, event: string) => KeyOptions['unique'];
  prepare: (hook: EventHook, event: HandlerEvent) => Prepared;
};

/**
 * Evaluates events in the order they were received, oldest first; each meets the gates as the
 * events before it left them. Yields one decision per event, so the events may be a stream.
 */
export function* evaluateMany<Event extends RecordedEvent>(
  { digest, unique, prepare }: EvaluateManyDeps,
  hook: EventHook,
  events: Iterable<Event>,
  initial: GateState = EMPTY_GATE_STATE,
): Generator<{ event: Event; decision: Decision }> {
  const memory = makeGateMemory(initial);
  for (const event of events) {
    const gates = {
      digest,
      unique: unique(event.source, event.event),
      state: memory.state,
      now: event.receivedAt,
    };
    const decision = evaluate(hook, event, gates, prepare);
    if (decision.kind !== 'not_matched') memory.remember(decision);
    yield { event, decision };
  }
}

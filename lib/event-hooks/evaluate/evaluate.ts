import type { Executable, HandlerEvent, Prepared, Unprepared } from '@/lib/handlers/prepared';
import type { EventHook } from '../schema';
import { explainSuppression } from './explain-suppression';
import {
  type GateChange,
  type GateKey,
  type GateState,
  gate,
  isGated,
  type Suppression,
} from './gate';
import { gateKey } from './gate-key';
import { type EventToMatch, type Match, match } from './match';

/** What is needed to compute the key that gates compare. */
export type KeyOptions = {
  /** Hex digest of a string; sha-256 wherever the result is stored. */
  digest: (text: string) => string;
  /** The fields the catalogue declares as unique for the event, or null. */
  unique: readonly string[] | null;
};

export type NotMatched = { kind: 'not_matched' } & Pick<
  Extract<Match, { matched: false }>,
  'part' | 'why'
>;

/** An event that matched, before the gates; `key` is null if none applies. */
export type Candidate = { kind: 'candidate'; event: HandlerEvent; key: GateKey | null };

/** An event that passed the gates. The caller keeps the change for the following events. */
export type Passed = { kind: 'passed'; event: HandlerEvent } & GateChange;

/** An event that a gate suppressed; `key` is the text that was compared. */
export type Suppressed = { kind: 'suppressed'; key: string } & Suppression & GateChange;

/** What happens to one event at one hook, and why. */
export type Decision = { why: string } & (
  | NotMatched
  | Suppressed
  | ({ kind: 'to_send'; event: HandlerEvent; prepared: Executable } & GateChange)
  | ({ kind: 'unprepared'; event: HandlerEvent; prepared: Unprepared } & GateChange)
);

/** The key of a matched event; the names are part of it, as one hook may see several (spec §5.7). */
export const toGateKey = (event: HandlerEvent, { digest, unique }: KeyOptions): GateKey => {
  const text = gateKey(event.data, unique);
  return { text, digest: digest(`${event.source}\n${event.event}\n${text}`) };
};

/** The first step: matches the event, and computes the key its gates will compare. */
export const toCandidate = (
  hook: Pick<EventHook, 'source' | 'event' | 'enabled' | 'on_change' | 'snooze'>,
  incoming: EventToMatch & { json?: string },
  keys: KeyOptions | 'past gates',
): NotMatched | Candidate => {
  const matched = match(hook, incoming);
  if (!matched.matched) return { kind: 'not_matched', part: matched.part, why: matched.why };
  const { source, data, json } = incoming;
  const event: HandlerEvent = { source, event: matched.event, data, json };
  const key = keys !== 'past gates' && isGated(hook) ? toGateKey(event, keys) : null;
  return { kind: 'candidate', event, key };
};

const pass = (event: HandlerEvent): Passed => ({ kind: 'passed', event, last: null, snooze: null });

/** The second step: passes the candidate through the gates. */
export const admit = (
  hook: Pick<EventHook, 'on_change' | 'snooze'>,
  { event, key }: Candidate,
  eventId: string,
  state: GateState,
  now: Date,
): Suppressed | Passed => {
  if (key === null) return pass(event);
  const verdict = gate(hook, eventId, key, state, now);
  const { last, snooze } = verdict;
  if (verdict.pass) return { kind: 'passed', event, last, snooze };
  const { reason, earlierEventId, until } = verdict;
  return { kind: 'suppressed', key: key.text, reason, earlierEventId, until, last, snooze };
};

/** The state of the gates an event meets; `past gates` for a replay, or a preview of one event. */
export type Gates = (KeyOptions & { state: GateState; now: Date }) | 'past gates';

/**
 * Matches an event, passes it through the gates and prepares it: the decision that delivery makes
 * in the same steps, with the reason. Pure: no I/O, and the time is a parameter. It also runs in the
 * browser.
 */
export const evaluate = (
  hook: EventHook,
  event: EventToMatch & { id: string; json?: string },
  gates: Gates,
  prepare: (hook: EventHook, event: HandlerEvent) => Prepared,
): Decision => {
  const candidate = toCandidate(hook, event, gates);
  if (candidate.kind === 'not_matched') return candidate;
  const passed =
    gates === 'past gates'
      ? pass(candidate.event)
      : admit(hook, candidate, event.id, gates.state, gates.now);
  if (passed.kind === 'suppressed') return { ...passed, why: explainSuppression(passed) };
  const prepared = prepare(hook, passed.event);
  return prepared.kind === 'unprepared'
    ? { ...passed, kind: 'unprepared', prepared, why: prepared.message }
    : { ...passed, kind: 'to_send', prepared, why: 'The hook listens to this event.' };
};

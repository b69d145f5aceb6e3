const MAX_UNKNOWN_TOKENS = 30;
const MAX_REMEMBERED = 200;

/** What counts by key over a window of a minute. */
export type MinuteCounter = {
  add(key: string): number;
  count(key: string): number;
  /** Until the window is over. */
  secondsLeft(key: string): number;
};

export type Admission = {
  /** Seconds for which a sender of many unknown tokens is refused; 0 for a token that was good before. */
  refusedFor(sender: string, token: string): number;
  noteUnknown(sender: string, token: string): void;
  noteKnown(token: string): void;
  /** Takes a place for a request to an inbox; the answer gives it back. Null when all are taken. */
  enter(inboxId: string): (() => void) | null;
};

/**
 * Makes the bounds on what may be under way: a sender that tries tokens is refused for a minute, and
 * of the places no inbox may have more than half, so that slow answers of one leave room for others.
 */
export const makeAdmission = (
  unknown: MinuteCounter,
  { atOnce = 200 }: { atOnce?: number } = {},
): Admission => {
  const known = new Set<string>();
  const underWay = new Map<string, number>();
  let total = 0;

  return {
    refusedFor: (sender, token) =>
      known.has(token) || unknown.count(sender) < MAX_UNKNOWN_TOKENS
        ? 0
        : Math.max(1, unknown.secondsLeft(sender)),
    noteUnknown: (sender, token) => {
      known.delete(token);
      unknown.add(sender);
    },
    noteKnown: (token) => {
      known.add(token);
      const [oldest] = known;
      if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
    enter: (inboxId) => {
      const own = underWay.get(inboxId) ?? 0;
      if (total >= atOnce || own >= atOnce / 2) return null;
      total += 1;
      underWay.set(inboxId, own + 1);
      return () => {
        total -= 1;
        const left = (underWay.get(inboxId) ?? 1) - 1;
        if (left === 0) underWay.delete(inboxId);
        else underWay.set(inboxId, left);
      };
    },
  };
};

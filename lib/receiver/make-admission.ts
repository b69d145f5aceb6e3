const MAX_UNKNOWN_TOKENS = 30;
const MAX_REMEMBERED = 200;

/** Counts events by key within one minute. */
export type MinuteCounter = {
  add(key: string): number;
  count(key: string): number;
  /** Seconds until the minute ends. */
  secondsLeft(key: string): number;
};

export type Admission = {
  /** Returns for how many seconds a sender of unknown tokens is blocked; 0 for a known token. */
  blockedSeconds(sender: string, token: string): number;
  noteUnknown(sender: string, token: string): void;
  noteKnown(token: string): void;
  /** Takes a slot for a request and returns the function that frees it; null when all are in use. */
  enter(inboxId: string): (() => void) | null;
};

/**
 * Makes the limits of the receiver: a sender that tries tokens is blocked for a minute, and one inbox may
 * use at most half of the slots, so that its slow responses do not block other inboxes.
 */
export const makeAdmission = (
  unknown: MinuteCounter,
  { maxConcurrent = 200 }: { maxConcurrent?: number } = {},
): Admission => {
  const known = new Set<string>();
  const underWay = new Map<string, number>();
  let total = 0;

  return {
    blockedSeconds: (sender, token) =>
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
      if (total >= maxConcurrent || own >= maxConcurrent / 2) return null;
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

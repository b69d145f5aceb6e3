import type { ClaimedDelivery, ClaimRequest } from '../store';

/** The limits of one claim. */
export type ClaimLimits = Pick<ClaimRequest, 'limit' | 'capacity' | 'maxBytes'>;

/** Which hooks may have deliveries in the database that this process has not claimed. */
export type Backlog = {
  has(hookId: string): boolean;
  /** Whether the latest claim was cut off by the limits of the whole process. */
  isGeneral(): boolean;
  /** Notes that a delivery of the hook stays in the database, because the hook or the process is full. */
  note(hookId: string, isProcessFull: boolean): void;
  /** Updates the backlog from a claim: a hook that received all it was allowed may have more. */
  noteClaim(limits: ClaimLimits, claimed: readonly ClaimedDelivery[]): void;
};

/** Makes an empty backlog. */
export const makeBacklog = (): Backlog => {
  const hooks = new Set<string>();
  let isGeneral = false;
  return {
    has: (hookId) => hooks.has(hookId),
    isGeneral: () => isGeneral,
    note(hookId, isProcessFull) {
      hooks.add(hookId);
      isGeneral ||= isProcessFull;
    },
    noteClaim({ limit, capacity, maxBytes }, claimed) {
      const received = new Map<string, number>();
      for (const { hook } of claimed) received.set(hook.id, (received.get(hook.id) ?? 0) + 1);
      const bytes = claimed.reduce((sum, each) => sum + each.bytes, 0);
      isGeneral = claimed.length >= limit || bytes >= maxBytes;
      for (const hookId of new Set([...hooks, ...received.keys(), ...capacity.byHook.keys()])) {
        const allowed = capacity.byHook.get(hookId) ?? capacity.each;
        if (isGeneral || (received.get(hookId) ?? 0) >= allowed) hooks.add(hookId);
        else hooks.delete(hookId);
      }
    },
  };
};

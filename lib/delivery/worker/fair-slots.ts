/** How long the latest attempt of a hook took in this process; `unknown` before one has finished. */
export type HookSpeed = 'fast' | 'slow' | 'unknown';

/** A fixed number of slots, of which slow hooks never occupy all. */
export type FairSlots = {
  used(): number;
  occupy(speed: HookSpeed, count: number): void;
  release(speed: HookSpeed, count: number): void;
  /** Returns whether a hook of this speed may occupy one more slot. */
  isAvailable(speed: HookSpeed): boolean;
};

/**
 * Makes `total` slots. Slow hooks together occupy at most half of them, and together with hooks of
 * unknown speed three quarters. The rest is reserved for fast hooks, however many others hang.
 */
export const makeFairSlots = (total: number): FairSlots => {
  const usedBy = { fast: 0, slow: 0, unknown: 0 };
  const used = () => usedBy.fast + usedBy.slow + usedBy.unknown;
  return {
    used,
    occupy(speed, count) {
      usedBy[speed] += count;
    },
    release(speed, count) {
      usedBy[speed] -= count;
    },
    isAvailable(speed) {
      if (used() >= total) return false;
      if (speed === 'fast') return true;
      if (speed === 'slow' && usedBy.slow >= total / 2) return false;
      return usedBy.slow + usedBy.unknown < (total * 3) / 4;
    },
  };
};

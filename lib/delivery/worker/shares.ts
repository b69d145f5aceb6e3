/** How soon the latest attempt of a hook ended here; `unknown` before there was one. */
export type Pace = 'quick' | 'slow' | 'unknown';

/** Places of one kind, of which slow hooks never have all. */
export type Shares = {
  total(): number;
  add(pace: Pace, count: number): void;
  remove(pace: Pace, count: number): void;
  /** Whether one more of this pace may have a place. */
  isFree(pace: Pace): boolean;
};

/**
 * Makes the bounds on `places`: slow hooks get a half of them together, and with those not known yet
 * three quarters. What is left is for hooks that answer, however many others hang.
 */
export const makeShares = (places: number): Shares => {
  const taken = { quick: 0, slow: 0, unknown: 0 };
  const total = () => taken.quick + taken.slow + taken.unknown;
  return {
    total,
    add(pace, count) {
      taken[pace] += count;
    },
    remove(pace, count) {
      taken[pace] -= count;
    },
    isFree(pace) {
      if (total() >= places) return false;
      if (pace === 'quick') return true;
      if (pace === 'slow' && taken.slow >= places / 2) return false;
      return taken.slow + taken.unknown < (places * 3) / 4;
    },
  };
};

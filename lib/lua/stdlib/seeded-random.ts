const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);
const MASK = (1n << 64n) - 1n;
const WARM_UP = 10;

/** The parameters k, q and s of the four generators. */
const GENERATORS = [
  [63n, 31n, 18n],
  [58n, 19n, 28n],
  [55n, 24n, 7n],
  [47n, 21n, 8n],
] as const;

/**
 * Makes the sequence of numbers in [0, 1) that LuaJIT generates after `math.randomseed(seed)`:
 * L'Ecuyer's combined Tausworthe generator with period 2^223.
 */
export function makeSeededRandom(seed: number): () => number {
  let mixed = seed;
  const state = GENERATORS.map(([k]) => {
    mixed = mixed * Math.PI + Math.E;
    float[0] = mixed;
    const word = bits[0] ?? 0n;
    // The high k bits must not all be zero.
    const least = 1n << (64n - k);
    return word < least ? word + least : word;
  });
  const step = (): bigint => {
    let drawn = 0n;
    GENERATORS.forEach(([k, q, s], index) => {
      const old = state[index] ?? 0n;
      const shifted = (((old << q) & MASK) ^ old) >> (k - s);
      const kept = ((old & (MASK ^ ((1n << (64n - k)) - 1n))) << s) & MASK;
      state[index] = shifted ^ kept;
      drawn ^= shifted ^ kept;
    });
    return drawn;
  };
  for (let turn = 0; turn < WARM_UP; turn++) step();
  return () => Number(step() & ((1n << 52n) - 1n)) / 2 ** 52;
}

import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8_192;
const COUNTER_LIMIT = 0x4000_0000;
// Leaves enough values to count up within a millisecond, whatever the random start is.
const COUNTER_START_LIMIT = 0x2000_0000;

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex32 = (value: number): string =>
  `${hexOf[value >>> 24]}${hexOf[(value >>> 16) & 255]}${hexOf[(value >>> 8) & 255]}${hexOf[value & 255]}`;

/**
 * Makes the function that makes the uuidv7 ids of one process. Each is greater than the previous one,
 * also when the clock is set back: the time is followed by a counter with a random start in each
 * millisecond, and by 32 random bits. An engine makes thirty thousand ids a second, so random bytes
 * are fetched in bulk and the time is formatted once per millisecond.
 */
export const makeIdMaker = (now: () => number = Date.now): (() => string) => {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  let time = 0;
  let prefix = '';
  let counter = COUNTER_LIMIT;

  const random32 = (): number => {
    if (used >= POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += 4;
    return pool.readUInt32LE(used - 4);
  };
  const moveTo = (millisecond: number): void => {
    time = millisecond;
    const hex = time.toString(16).padStart(12, '0');
    const high = (random32() & 0xfff) | 0x7000;
    prefix = `${hex.slice(0, 8)}-${hex.slice(8)}-${high.toString(16)}-`;
    counter = random32() % COUNTER_START_LIMIT;
  };

  return () => {
    const millisecond = now();
    if (millisecond > time) moveTo(millisecond);
    else if (counter + 1 >= COUNTER_LIMIT) moveTo(time + 1);
    else counter += 1;
    // The variant, then the counter.
    const low = hex32((0x8000_0000 | counter) >>> 0);
    return `${prefix}${low.slice(0, 4)}-${low.slice(4)}${hex32(random32())}`;
  };
};

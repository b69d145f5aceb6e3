import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8_192;
const COUNTER_LIMIT = 0x4000_0000;
// Room to count up within a millisecond, whatever the random start is.
const COUNTER_START_LIMIT = 0x2000_0000;

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex32 = (value: number): string =>
  `${hexOf[value >>> 24]}${hexOf[(value >>> 16) & 255]}${hexOf[(value >>> 8) & 255]}${hexOf[value & 255]}`;

/**
 * Makes the maker of uuidv7 ids of one process: each is greater than the one before, also when the
 * clock is set back. Behind the time stands a counter of 42 bits, of which 12 are random at each new
 * millisecond, and 32 random bits. Random bytes are fetched in bulk, and the part of the time is made
 * once a millisecond: an engine makes thirty thousand ids a second.
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

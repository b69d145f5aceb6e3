const MAGIC = 6755399441055744;
const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
const LOW = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;

/**
 * Converts a number to a 32-bit integer argument: truncated; out-of-range values and nan become
 * -2^31.
 */
export function toInt32(value: number): number {
  if ((value | 0) === value) return value | 0;
  const cut = Math.trunc(value);
  return cut >= -2147483648 && cut <= 2147483647 ? cut + 0 : -2147483648;
}

/** Converts a number to a bit operand: rounded to nearest even, low 32 bits, signed. */
export function toBits(value: number): number {
  if ((value | 0) === value) return value | 0;
  if (Number.isNaN(value)) return 0;
  float[0] = value + MAGIC;
  return words[LOW] ?? 0;
}

const TWO_63 = 2 ** 63;

/** Truncates a number to a signed 64-bit integer; out-of-range values and nan become -2^63. */
export function toInt64(value: number): bigint {
  return value >= -TWO_63 && value < TWO_63 ? BigInt(Math.trunc(value)) : -(1n << 63n);
}

/** Converts a number to an unsigned 64-bit integer, wrapping negative ones, as `%x` and `%u` do. */
export function toUint64(value: number): bigint {
  return BigInt.asUintN(64, toInt64(value >= TWO_63 ? value - 2 * TWO_63 : value));
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** Returns the high word (sign, exponent, 20 fraction bits) and the low word of a double. */
export function doubleWords(value: number): { high: number; low: number } {
  float[0] = value;
  return { high: words[HIGH] ?? 0, low: words[1 - HIGH] ?? 0 };
}

/**
 * Splits `value = mantissa · 2^exponent` with 0.5 ≤ |mantissa| < 1; zero, inf and nan have exponent
 * 0.
 */
export function splitExponent(value: number): { mantissa: number; exponent: number } {
  if (value === 0 || !Number.isFinite(value)) return { mantissa: value, exponent: 0 };
  const biased = (doubleWords(value).high >>> 20) & 0x7ff;
  if (biased === 0) {
    const { mantissa, exponent } = splitExponent(value * 2 ** 54);
    return { mantissa, exponent: exponent - 54 };
  }
  const exponent = biased - 1022;
  return { mantissa: value * 2 ** -(exponent >> 1) * 2 ** -(exponent - (exponent >> 1)), exponent };
}

/** Computes `value · 2^exponent`, rounded once. */
export function scaleExponent(value: number, exponent: number): number {
  const split = splitExponent(value);
  if (Number.isNaN(exponent)) return exponent;
  if (split.mantissa === 0 || !Number.isFinite(value)) return value;
  const target = split.exponent + exponent;
  if (target > 1024) return value * Number.POSITIVE_INFINITY;
  if (target < -1080) return value * 0;
  if (target > 0) return split.mantissa * 2 * 2 ** (target - 1);
  // The first product is exact, so only the second one can round.
  return target > -1000
    ? split.mantissa * 2 ** target
    : split.mantissa * 2 ** -500 * 2 ** (target + 500);
}

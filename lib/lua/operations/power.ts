const SPLIT = 2 ** 27 + 1;
/** Exponents for which JavaScript's `**` may be off by one bit and multiplication is exact. */
const MOST = 64;

/** Computes `a ^ b` with the C library's last bit wherever the exponent is a small integer. */
export function power(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (b === 2) return a * a;
  if (a === -1 && (b === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY)) return 1;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  const plain = a ** b;
  if (!Number.isInteger(b) || b > MOST || b < -MOST) return plain;
  // Beyond this range, the partial products would overflow or underflow.
  const size = Math.abs(plain);
  return size > 1e-250 && size < 1e250 ? multiplyOut(a, b) : plain;
}

/** A product as an unevaluated sum: the rounded value and the rounding error. */
function multiplyOut(base: number, exponent: number): number {
  let high = 1;
  let low = 0;
  let factorHigh = base;
  let factorLow = 0;
  for (let left = Math.abs(exponent); ; ) {
    if (left & 1) {
      const product = high * factorHigh;
      low = remainder(high, factorHigh, product) + (high * factorLow + low * factorHigh);
      high = product;
    }
    left >>>= 1;
    if (left === 0) break;
    const square = factorHigh * factorHigh;
    factorLow = remainder(factorHigh, factorHigh, square) + 2 * factorHigh * factorLow;
    factorHigh = square;
  }
  if (exponent > 0) return high + low;
  // One division step, using the remainder of 1.
  const quotient = 1 / high;
  const product = quotient * high;
  return quotient + (1 - product - remainder(quotient, high, product) - quotient * low) * quotient;
}

/** Returns the rounding error of `a * b` (Dekker's algorithm). */
function remainder(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upper(a), upper(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function upper(value: number): number {
  const shifted = value * SPLIT;
  return shifted - (shifted - value);
}

const SPLIT = 2 ** 27 + 1;
/** Exponents JavaScript's own operator may miss by the last bit, and a product does not. */
const MOST = 64;

/** `a ^ b`, to the last bit as the C library has it wherever the exponent is a small whole number. */
export function power(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (b === 2) return a * a;
  if (a === -1 && (b === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY)) return 1;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  const plain = a ** b;
  if (!Number.isInteger(b) || b > MOST || b < -MOST) return plain;
  // Beyond this the halves of a product would overflow, or fall below what a number can hold.
  const size = Math.abs(plain);
  return size > 1e-250 && size < 1e250 ? multiplyOut(a, b) : plain;
}

/** A product in two numbers: as it rounds, and what rounding left out. */
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
  // One step of division, with what is left of 1.
  const quotient = 1 / high;
  const product = quotient * high;
  return quotient + (1 - product - remainder(quotient, high, product) - quotient * low) * quotient;
}

/** What `a * b` has beyond the product as it rounds (Dekker). */
function remainder(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upper(a), upper(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function upper(value: number): number {
  const shifted = value * SPLIT;
  return shifted - (shifted - value);
}

import { doubleWords, splitExponent } from './binary-exponent';

/**
 * Formats a finite number ≥ 0 as `%a`. Without a precision, uses the fewest digits that are exact.
 */
export function formatHexadecimalFloat(
  size: number,
  precision: number | undefined,
  point: boolean,
): string {
  const { mantissa, exponent } = splitExponent(size);
  const { high, low } = doubleWords(mantissa);
  let bits = size === 0 ? 0n : (BigInt((high & 0xfffff) | 0x100000) << 32n) | BigInt(low);
  let wanted = precision;
  if (wanted === undefined) {
    wanted = 13;
    while (wanted > 0 && (bits & (0xfn << BigInt(4 * (13 - wanted)))) === 0n) wanted--;
  } else if (wanted < 13) {
    bits += 1n << BigInt(51 - wanted * 4);
  }
  const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(13, '0');
  const shown = fraction.slice(0, wanted).padEnd(wanted, '0');
  const power = size === 0 ? 0 : exponent - 1;
  return `${bits >> 52n}${point || wanted > 0 ? '.' : ''}${shown}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

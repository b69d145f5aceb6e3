import { formatHexadecimalFloat } from './format-hexadecimal-float';
import { formatExponent, formatFixed, formatGeneral } from './format-number';
import type { FormatSpec } from './format-spec';
import { toInt64, toUint64 } from './integers';

/**
 * Formats a number as `%d` or `%i` (truncated to 64 bits), or as `%u`, `%x`, `%X` or `%o` (wrapped
 * to unsigned 64 bits).
 */
export function formatInteger(spec: FormatSpec, value: number): string {
  const signed = spec.conversion === 'd' || spec.conversion === 'i';
  const cut = Math.trunc(value);
  // Above 2^53, and for negative numbers as unsigned, the digits need 64-bit arithmetic.
  const small = Math.abs(cut) <= Number.MAX_SAFE_INTEGER && (signed || cut >= 0);
  const whole = small ? cut : signed ? toInt64(value) : toUint64(value);
  const negative = whole < 0;
  let digits = (negative ? -whole : whole).toString(radixOf(spec.conversion));
  if (spec.conversion === 'X') digits = digits.toUpperCase();
  if (spec.plain) return negative ? `-${digits}` : digits;
  const prefix = negative ? '-' : signed ? positiveSign(spec) : hexadecimalPrefix(spec, digits);
  if (digits === '0' && spec.precision === 0) digits = '';
  if (spec.conversion === 'o' && spec.alternate && !digits.startsWith('0')) digits = `0${digits}`;
  digits = digits.padStart(spec.precision ?? 0, '0');
  return padNumber(spec, prefix, digits, spec.precision === undefined);
}

/** Formats a number as `%e`, `%f`, `%g` or `%a`, or their upper-case forms. */
export function formatFloat(spec: FormatSpec, value: number): string {
  const negative = value < 0 || (value === 0 && 1 / value < 0);
  const size = negative ? -value : value;
  const upper = spec.conversion < 'a';
  if (!(size < Number.POSITIVE_INFINITY)) return formatInfinite(spec, value, upper);
  const prefix = negative ? '-' : positiveSign(spec);
  let text = formatFinite(spec, size);
  if (upper) text = text.toUpperCase();
  if (spec.conversion === 'a' || spec.conversion === 'A') {
    return padNumber(spec, prefix + (upper ? '0X' : '0x'), text, true);
  }
  return padNumber(spec, prefix, text, true);
}

/** Formats a string as `%s`: truncated to the precision and padded to the width. */
export function formatText(spec: FormatSpec, text: string): string {
  return pad(spec, spec.precision === undefined ? text : text.slice(0, spec.precision));
}

/** Pads with spaces to the width, on the right when left-justified. */
export function pad(spec: FormatSpec, text: string): string {
  if (text.length >= spec.width) return text;
  return spec.left ? text.padEnd(spec.width) : text.padStart(spec.width);
}

function formatFinite(spec: FormatSpec, size: number): string {
  const precision = spec.precision ?? 6;
  switch (spec.conversion) {
    case 'f':
      return formatFixed(size, precision, spec.alternate);
    case 'e':
    case 'E':
      return formatExponent(size, precision, spec.alternate);
    case 'a':
    case 'A':
      return formatHexadecimalFloat(size, spec.precision, spec.alternate);
    default:
      return formatGeneral(size, precision, spec.alternate);
  }
}

function formatInfinite(spec: FormatSpec, value: number, upper: boolean): string {
  const word = Number.isNaN(value) ? 'nan' : 'inf';
  const sign = value < 0 ? '-' : Number.isNaN(value) ? (spec.space ? ' ' : '') : positiveSign(spec);
  return pad(spec, sign + (upper ? word.toUpperCase() : word));
}

function padNumber(spec: FormatSpec, prefix: string, digits: string, zeros: boolean): string {
  const missing = spec.width - prefix.length - digits.length;
  if (missing <= 0) return prefix + digits;
  if (spec.left) return prefix + digits + ' '.repeat(missing);
  if (spec.zero && zeros) return prefix + '0'.repeat(missing) + digits;
  return ' '.repeat(missing) + prefix + digits;
}

function radixOf(conversion: string): number {
  return conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
}

function positiveSign(spec: FormatSpec): string {
  return spec.plus ? '+' : spec.space ? ' ' : '';
}

function hexadecimalPrefix(spec: FormatSpec, digits: string): string {
  if (!spec.alternate || digits === '0') return '';
  return spec.conversion === 'x' ? '0x' : spec.conversion === 'X' ? '0X' : '';
}

/**
 * Formats a number as LuaJIT does (`%.14g`): at most 14 significant digits, `1e+15`, `inf`, `-inf`,
 * `nan`, `-0`. `tostring` and concatenation use this format.
 */
export function formatNumber(value: number): string {
  if ((value | 0) === value) return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e14) {
    // A shortest representation of up to 14 digits equals the one rounded to 14 digits, which is
    // likely for numbers with few decimals.
    const thousands = value * 1000;
    if (thousands === Math.floor(thousands)) {
      const shortest = `${value}`;
      if (shortest.length <= 15) return shortest;
    }
    // Below this bound, 14 digits include a decimal point, even after rounding up.
    if (size < 1e12) return stripZeros(value.toPrecision(14));
  }
  if (size === Number.POSITIVE_INFINITY) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return '-0';
  if (Number.isNaN(value)) return 'nan';
  const text = formatGeneral(size, 14, false);
  return value < 0 ? `-${text}` : text;
}

/** Removes trailing zeros after a decimal point, and the point when no digits remain. */
function stripZeros(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end--;
  if (text.charCodeAt(end - 1) === 46) return text.slice(0, end - 1);
  return end === text.length ? text : text.slice(0, end);
}

/**
 * Formats a number ≥ 0 as `%e`: `precision` digits after the point, at least two exponent digits.
 */
export function formatExponent(size: number, precision: number, point: boolean): string {
  const text = size.toExponential(precision);
  const at = text.indexOf('e');
  const mantissa = text.slice(0, at) + (point && precision === 0 ? '.' : '');
  return mantissa + exponentText(Number(text.slice(at + 1)));
}

/** Formats a number ≥ 0 as `%f` with `precision` digits after the point. */
export function formatFixed(size: number, precision: number, point: boolean): string {
  if (size < 1e21) return size.toFixed(precision) + (point && precision === 0 ? '.' : '');
  const fraction = precision > 0 ? `.${'0'.repeat(precision)}` : point ? '.' : '';
  return BigInt(size).toString() + fraction;
}

/**
 * Formats a number ≥ 0 as `%g` with `precision` significant digits; `keep` keeps trailing zeros
 * (`#`).
 */
export function formatGeneral(size: number, precision: number, keep: boolean): string {
  const significant = precision === 0 ? 1 : precision;
  const text = size.toExponential(significant - 1);
  const at = text.indexOf('e');
  const exponent = Number(text.slice(at + 1));
  let digits = text.slice(0, 1) + text.slice(2, at);
  if (!keep) digits = digits.replace(/0+$/, '');
  if (exponent < -4 || exponent >= significant) {
    const fraction = digits.slice(1);
    const point = keep || fraction !== '' ? '.' : '';
    return (digits[0] ?? '0') + point + fraction + exponentText(exponent);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return whole + (keep || fraction !== '' ? '.' : '') + fraction;
}

function exponentText(exponent: number): string {
  const size = Math.abs(exponent);
  return `e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
}

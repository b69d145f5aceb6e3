/** One conversion of a format string, such as `%-5.2f`. `conversion` is the letter as written. */
export type FormatSpec = {
  readonly conversion: string;
  readonly left: boolean;
  readonly plus: boolean;
  readonly zero: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly precision: number | undefined;
  /** Whether it has no flag, width or precision, which is the common case. */
  readonly plain: boolean;
};

/**
 * A literal string, a conversion, or an invalid conversion, which raises an error when it is
 * reached.
 */
export type FormatPiece =
  | { readonly literal: string }
  | { readonly spec: FormatSpec }
  | { readonly invalid: string };

const SPEC = /%([-+0 #]*)(\d{0,2})(\.\d{0,2})?/y;
const CONVERSIONS = 'AEGXacdefgiopqsux';

/** Splits a format string into pieces. An invalid piece is always the last one. */
export function parseFormat(format: string): readonly FormatPiece[] {
  const pieces: FormatPiece[] = [];
  let literal = '';
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    if (percent < 0) break;
    literal += format.slice(at, percent);
    if (format[percent + 1] === '%') {
      literal += '%';
      at = percent + 2;
      continue;
    }
    if (literal !== '') pieces.push({ literal });
    literal = '';
    SPEC.lastIndex = percent;
    const found = SPEC.exec(format);
    const end = percent + (found?.[0].length ?? 1);
    const letter = format[end] ?? '';
    if (letter === '' || !CONVERSIONS.includes(letter)) {
      const shown = letter >= ' ' ? end + 1 : end;
      pieces.push({ invalid: format.slice(percent, shown) });
      return pieces;
    }
    pieces.push({ spec: toSpec(letter, found?.[1] ?? '', found?.[2] ?? '', found?.[3]) });
    at = end + 1;
  }
  literal += format.slice(at);
  if (literal !== '') pieces.push({ literal });
  return pieces;
}

function toSpec(conversion: string, flags: string, width: string, precision?: string): FormatSpec {
  return {
    conversion,
    left: flags.includes('-'),
    plus: flags.includes('+'),
    zero: flags.includes('0'),
    space: flags.includes(' '),
    alternate: flags.includes('#'),
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision.slice(1)),
    plain: flags === '' && width === '' && precision === undefined,
  };
}

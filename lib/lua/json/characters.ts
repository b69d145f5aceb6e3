/** The characters of JSON syntax. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const SMALL_E = 101;
export const SMALL_F = 102;
export const SMALL_N = 110;
export const SMALL_T = 116;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Whether a character may occur in a number. */
export const isPartOfNumber = (code: number): boolean =>
  (code >= ZERO && code <= NINE) ||
  code === DOT ||
  (code | 32) === SMALL_E ||
  code === MINUS ||
  code === PLUS;

import { type CalendarTime, isoWeek } from './calendar';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Field = (time: CalendarTime) => string;

/** A numeric field: its value, width and padding. */
function numeric(value: (time: CalendarTime) => number, width: number, fill: string): NumberField {
  return { value, width, fill };
}

type NumberField = {
  readonly value: (time: CalendarTime) => number;
  readonly width: number;
  readonly fill: string;
};

const hour12 = (time: CalendarTime) => time.hour % 12 || 12;
const centuryYear = (year: number) => ((year % 100) + 100) % 100;

const NUMBERS: Readonly<Record<string, NumberField>> = {
  C: numeric((time) => Math.floor(time.year / 100), 2, '0'),
  d: numeric((time) => time.day, 2, '0'),
  e: numeric((time) => time.day, 2, ' '),
  g: numeric((time) => centuryYear(isoWeek(time).year), 2, '0'),
  G: numeric((time) => isoWeek(time).year, 1, '0'),
  H: numeric((time) => time.hour, 2, '0'),
  I: numeric(hour12, 2, '0'),
  j: numeric((time) => time.yearday, 3, '0'),
  k: numeric((time) => time.hour, 2, ' '),
  l: numeric(hour12, 2, ' '),
  m: numeric((time) => time.month, 2, '0'),
  M: numeric((time) => time.minute, 2, '0'),
  s: numeric((time) => time.epoch, 1, '0'),
  S: numeric((time) => time.second, 2, '0'),
  u: numeric((time) => ((time.weekday + 5) % 7) + 1, 1, '0'),
  U: numeric((time) => Math.floor((time.yearday + 7 - time.weekday) / 7), 2, '0'),
  V: numeric((time) => isoWeek(time).week, 2, '0'),
  w: numeric((time) => time.weekday - 1, 1, '0'),
  W: numeric((time) => Math.floor((time.yearday + 6 - ((time.weekday + 5) % 7)) / 7), 2, '0'),
  y: numeric((time) => centuryYear(time.year), 2, '0'),
  Y: numeric((time) => time.year, 1, '0'),
};

const COMPOSED: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

const WORDS: Readonly<Record<string, Field>> = {
  '%': () => '%',
  a: (time) => (DAYS[time.weekday - 1] ?? '').slice(0, 3),
  A: (time) => DAYS[time.weekday - 1] ?? '',
  b: (time) => (MONTHS[time.month - 1] ?? '').slice(0, 3),
  B: (time) => MONTHS[time.month - 1] ?? '',
  h: (time) => (MONTHS[time.month - 1] ?? '').slice(0, 3),
  n: () => '\n',
  p: (time) => (time.hour < 12 ? 'AM' : 'PM'),
  P: (time) => (time.hour < 12 ? 'am' : 'pm'),
  t: () => '\t',
  z: (time) => zoneOffset(-time.offsetMinutes),
  Z: (time) => time.zone,
};

const NEVER_MODIFIED = 'aADF';
const NOT_WITH_E = 'bBhdeHIkljMmSUWVgGw';
const NOT_WITH_O = 'cxXY';
const UPPER_BY_HASH = 'aAbBh';
const LOWER_BY_HASH = 'pZ';

function takesModifier(letter: string, modifier: string): boolean {
  if (modifier === '') return true;
  if (NEVER_MODIFIED.includes(letter)) return false;
  return !(modifier === 'E' ? NOT_WITH_E : NOT_WITH_O).includes(letter);
}

const CONVERSION = /%([_\-0^#]*)([EO]?)([A-Za-z%])/g;

/**
 * Formats a time with a C format string as glibc does in the C locale. Unknown conversions are
 * copied. Supports the flags `-` `_` `0` `^` `#`, but no widths.
 */
export function formatDate(format: string, time: CalendarTime): string {
  return format.replace(CONVERSION, (text, flags: string, modifier: string, letter: string) => {
    if (!takesModifier(letter, modifier)) return text;
    const value = convert(letter, flags, time);
    if (value === undefined) return text;
    if (flags.includes('^') && letter !== 'P') return value.toUpperCase();
    if (!flags.includes('#')) return value;
    if (LOWER_BY_HASH.includes(letter)) return value.toLowerCase();
    return UPPER_BY_HASH.includes(letter) ? value.toUpperCase() : value;
  });
}

function convert(letter: string, flags: string, time: CalendarTime): string | undefined {
  const number = NUMBERS[letter];
  if (number) {
    const fill = flags.includes('-')
      ? ''
      : flags.includes('_')
        ? ' '
        : flags.includes('0')
          ? '0'
          : number.fill;
    return padNumber(number.value(time), number.width, fill);
  }
  const composed = COMPOSED[letter];
  if (composed !== undefined) return formatDate(composed, time);
  return WORDS[letter]?.(time);
}

function padNumber(value: number, width: number, fill: string): string {
  const digits = `${Math.abs(value)}`;
  const padded = fill === '' ? digits : digits.padStart(width, fill);
  return value < 0 ? `-${padded}` : padded;
}

function zoneOffset(minutesAhead: number): string {
  const size = Math.abs(minutesAhead);
  const hours = `${Math.floor(size / 60)}`.padStart(2, '0');
  return `${minutesAhead < 0 ? '-' : '+'}${hours}${`${size % 60}`.padStart(2, '0')}`;
}

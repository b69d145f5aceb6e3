/** A broken-down time, with months counted from 1 to 12. */
export type CalendarTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 is Sunday. */
  readonly weekday: number;
  /** 1 is the first of January. */
  readonly yearday: number;
  /** Seconds since the epoch. */
  readonly epoch: number;
  /** Offset behind UTC in minutes, as Date#getTimezoneOffset returns it. */
  readonly offsetMinutes: number;
  /** The name of the time zone. */
  readonly zone: string;
};

const DAY_MS = 86_400_000;

/**
 * Breaks down a time in a zone with the given offset. Returns undefined outside the range of Date.
 */
export function toCalendar(
  epoch: number,
  offsetMinutes: number,
  zone: string,
): CalendarTime | undefined {
  const date = new Date((epoch - offsetMinutes * 60) * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  const year = date.getUTCFullYear();
  const january = new Date(0).setUTCFullYear(year, 0, 1);
  const midnight = Math.floor(date.getTime() / DAY_MS) * DAY_MS;
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay() + 1,
    yearday: Math.round((midnight - january) / DAY_MS) + 1,
    epoch,
    offsetMinutes,
    zone,
  };
}

/**
 * Returns the seconds since the epoch of fields that may be out of range; nan when out of Date's
 * range.
 */
export function fromFields(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const days = new Date(0).setUTCFullYear(year, month - 1, 1);
  return days / 1000 + (day - 1) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** Returns the ISO 8601 week and its year. */
export function isoWeek(time: CalendarTime): { week: number; year: number } {
  const monday = (time.weekday + 5) % 7;
  const thursday = time.yearday - 1 - monday + 3;
  if (thursday < 0) {
    const last = daysIn(time.year - 1) + thursday;
    return { week: Math.floor(last / 7) + 1, year: time.year - 1 };
  }
  if (thursday >= daysIn(time.year)) return { week: 1, year: time.year + 1 };
  return { week: Math.floor(thursday / 7) + 1, year: time.year };
}

function daysIn(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

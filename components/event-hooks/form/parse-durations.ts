const UNIT_SECONDS: Record<string, number> = {
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3_600,
  hour: 3_600,
  d: 86_400,
  day: 86_400,
};

const PART = /^(\d+(?:\.\d+)?)\s*([a-z]*?)s?(?![a-z])\s*/i;

/** Parses `30`, `30 s`, `2 min` or `1 h 30 min` to seconds; returns null for anything else. */
export function parseDuration(text: string): number | null {
  let rest = text.trim();
  if (rest === '') return null;
  let seconds = 0;
  while (rest !== '') {
    const [part, count, word = ''] = PART.exec(rest) ?? [];
    if (part === undefined) return null;
    const unit = UNIT_SECONDS[word.toLowerCase() || 's'];
    if (unit === undefined) return null;
    seconds += Number(count) * unit;
    rest = rest.slice(part.length);
  }
  return seconds;
}

/**
 * Parses a comma-separated list of durations to seconds; an empty string is an empty list. `invalid`
 * is the first part that is not a duration.
 */
export function parseDurations(text: string): { seconds: number[] } | { invalid: string } {
  const seconds: number[] = [];
  if (text.trim() === '') return { seconds };
  for (const part of text.split(',')) {
    const parsed = parseDuration(part);
    if (parsed === null) return { invalid: part.trim() };
    seconds.push(parsed);
  }
  return { seconds };
}

const UNITS = [
  { limit: 60, size: 1, unit: 's' },
  { limit: 3_600, size: 60, unit: 'min' },
  { limit: 86_400, size: 3_600, unit: 'h' },
  { limit: 60 * 86_400, size: 86_400, unit: 'd' },
  { limit: 730 * 86_400, size: 30 * 86_400, unit: 'months' },
  { limit: Number.POSITIVE_INFINITY, size: 365 * 86_400, unit: 'years' },
] as const;

/** Formats the distance from `now` to `at`, both in Unix milliseconds: `12 s ago`, `in 4 min`. */
export function formatRelative(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 2) return 'now';
  const { size, unit } = UNITS.find(({ limit }) => distance < limit) ?? UNITS[5];
  const text = `${Math.trunc(distance / size)} ${unit}`;
  return seconds < 0 ? `${text} ago` : `in ${text}`;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** Formats a time in the local time zone: `2026-11-24 06:36:12.417`. */
export function formatLocal(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  return `${day} ${time}.${pad(date.getMilliseconds(), 3)}`;
}

/** Formats a duration: `850 ms`, `1.25 s`, `3 min 20 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${ms < 10 ? Number(ms.toFixed(1)) : Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1_000).toFixed(2))} s`;
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.round((ms % 60_000) / 1_000);
  return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`;
}

/** Formats whole seconds: `5 s`, `2 min`, `1 h 30 min`, `3 d`. */
export function formatSeconds(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [size, unit] of [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    rest -= count * size;
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** Formats a size: `17 B`, `4.2 kB`, `1.8 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Number((bytes / 1_000).toFixed(1))} kB`;
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`;
}

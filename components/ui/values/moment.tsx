'use client';
import { useSyncExternalStore } from 'react';
import { formatLocal, formatRelative } from './format-time';
import { subscribeToTicks } from './ticker';

type MomentProps = {
  /** ISO 8601. */
  at: string;
  /** `due`: the time until then, or `now` afterwards. `both`: the absolute and the relative time. */
  form: 'due' | 'both';
};

/** A time inside a sentence, which stays current. */
export function Moment({ at, form }: MomentProps) {
  const ms = Date.parse(at);
  const text = useSyncExternalStore(
    subscribeToTicks,
    () => (form === 'due' ? toDue(ms, Date.now()) : toBoth(ms, Date.now())),
    () => at.slice(0, 19).replace('T', ' '),
  );
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {text}
    </time>
  );
}

const toDue = (ms: number, now: number) => formatRelative(Math.max(ms, now), now);
const toBoth = (ms: number, now: number) =>
  `${formatLocal(ms).slice(0, 19)} (${formatRelative(ms, now)})`;

'use client';
import { useSyncExternalStore } from 'react';
import { formatLocal, formatRelative } from './format-time';
import { subscribeToTicks } from './ticker';

type MomentProps = {
  /** ISO 8601. */
  at: string;
  /** `due`: how long until then, `now` once it is over. `both`: the moment, and how far it is. */
  form: 'due' | 'both';
};

/** A time inside a sentence, kept right as it passes. */
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

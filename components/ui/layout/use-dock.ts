'use client';
import { useState } from 'react';

const HEIGHTS = ['closed', 'half', 'tall'] as const;
export type DockHeight = (typeof HEIGHTS)[number];

// On a phone an open dock covers half of the screen, so it opens only when asked.
const isPhone = () => window.matchMedia?.('(width < 48rem)').matches ?? false;

const read = (key: string): DockHeight => {
  if (isPhone()) return 'closed';
  try {
    const kept = localStorage.getItem(key);
    return HEIGHTS.find((height) => height === kept) ?? 'closed';
  } catch {
    return 'closed';
  }
};

/** Returns the height of a dock, which is stored in the browser under `key`. Not for server rendering. */
export function useDock(key: string) {
  const [height, show] = useState(() => read(key));
  const setHeight = (next: DockHeight) => {
    show(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Without storage the dock starts closed next time.
    }
  };
  return { height, setHeight };
}

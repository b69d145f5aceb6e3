'use client';
import { useState } from 'react';

const HEIGHTS = ['closed', 'half', 'tall'] as const;
export type DockHeight = (typeof HEIGHTS)[number];

const read = (key: string): DockHeight => {
  try {
    const kept = localStorage.getItem(key);
    return HEIGHTS.find((height) => height === kept) ?? 'closed';
  } catch {
    return 'closed';
  }
};

/** How high a dock stands, as this browser left it under `key`. For screens drawn in the browser only. */
export function useDock(key: string) {
  const [height, show] = useState(() => read(key));
  const setHeight = (next: DockHeight) => {
    show(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A browser that keeps nothing opens it closed next time.
    }
  };
  return { height, setHeight };
}

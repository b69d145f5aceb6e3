'use client';
import { useState } from 'react';

type PageTrail = { after: string | null; setAfter: (after: string | null) => void };

/**
 * Paging by key knows the way forward only; this remembers the way back. A page that was opened by
 * its address has no way back but to the first one.
 */
export function usePageTrail({ after, setAfter }: PageTrail) {
  const [trail, setTrail] = useState<readonly (string | null)[]>([]);
  return {
    onFirst:
      after === null
        ? undefined
        : () => {
            setTrail([]);
            setAfter(null);
          },
    onPrevious:
      after === null || trail.length === 0
        ? undefined
        : () => {
            setTrail(trail.slice(0, -1));
            setAfter(trail.at(-1) ?? null);
          },
    toNext: (next: string | null | undefined) =>
      next
        ? () => {
            setTrail([...trail, after]);
            setAfter(next);
          }
        : undefined,
  };
}

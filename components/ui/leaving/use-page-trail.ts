'use client';
import { useState } from 'react';

type PageTrail = { after: string | null; setAfter: (after: string | null) => void };

/**
 * Paging by key knows the way forward only; this remembers the way back. A page that was opened by
 * its address has no way back but to the first one.
 */
export function usePageTrail({ after, setAfter }: PageTrail) {
  const goTo = (next: string | null) => {
    // On narrow screens the list is as long as the page, and its foot is where one pages.
    window.scrollTo(0, 0);
    setAfter(next);
  };
  const [trail, setTrail] = useState<readonly (string | null)[]>([]);
  return {
    onFirst:
      after === null
        ? undefined
        : () => {
            setTrail([]);
            goTo(null);
          },
    onPrevious:
      after === null || trail.length === 0
        ? undefined
        : () => {
            setTrail(trail.slice(0, -1));
            goTo(trail.at(-1) ?? null);
          },
    toNext: (next: string | null | undefined) =>
      next
        ? () => {
            setTrail([...trail, after]);
            goTo(next);
          }
        : undefined,
  };
}

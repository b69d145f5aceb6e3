'use client';
import { useState } from 'react';

type PageTrail = { after: string | null; setAfter: (after: string | null) => void };

/**
 * Remembers the previous pages, which key-based paging does not know. A page that was opened by its
 * URL can only return to the first one.
 */
export function usePageTrail({ after, setAfter }: PageTrail) {
  const goTo = (next: string | null) => {
    // On narrow screens the window scrolls, and the pager is at its end.
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

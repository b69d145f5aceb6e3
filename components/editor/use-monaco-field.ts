'use client';
import { type RefObject, useEffect, useState } from 'react';
import { loadMonacoField, type MonacoField } from './load-monaco-field';

// How far below the screen an editor begins to load.
const NEAR = '600px';

/** The rich editor, once the place for it is near and its code has come; null where it does not come. */
export function useMonacoField(place: RefObject<HTMLElement | null>): MonacoField | null {
  const [field, setField] = useState<MonacoField | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let here = true;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        loadMonacoField().then(
          (loaded) => here && setField(() => loaded),
          // The plain field stays.
          () => undefined,
        );
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => {
      here = false;
      observer.disconnect();
    };
  }, [place]);
  return field;
}

'use client';
import { type RefObject, useEffect, useState } from 'react';
import { loadMonacoField, type MonacoField } from './load-monaco-field';

// How far below the screen an editor begins to load.
const NEAR = '600px';

/** Returns the rich editor when its container is near the viewport and its code is loaded, else null. */
export function useMonacoField(container: RefObject<HTMLElement | null>): MonacoField | null {
  const [field, setField] = useState<MonacoField | null>(null);
  useEffect(() => {
    const element = container.current;
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
  }, [container]);
  return field;
}

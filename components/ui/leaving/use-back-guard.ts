'use client';
import { useEffect, useRef } from 'react';

const MARK = 'hooklineGuard';

const isMarked = (): boolean => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && MARK in state;
};

// The entry keeps the router's state, so that the router treats it as the page it already shows.
const mark = () => window.history.pushState({ ...window.history.state, [MARK]: true }, '');

/**
 * A page cannot cancel the browser's Back. While `active`, a second history entry of the same page
 * absorbs it, and `ask` receives the function that really goes back.
 */
export function useBackGuard(active: boolean, ask: (proceed: () => void) => void) {
  const guard = useRef({ active, ask, onTop: false });
  guard.current.active = active;
  guard.current.ask = ask;
  useEffect(() => {
    if (!active) return;
    if (!isMarked()) mark();
    guard.current.onTop = true;
  }, [active]);
  useEffect(() => {
    const { current } = guard;
    const onPopState = () => {
      // An entry without the router's state is a link within the page.
      if (!current.onTop || window.history.state === null || isMarked()) return;
      current.onTop = false;
      // Nothing is unsaved any more, so Back proceeds.
      if (current.active) current.ask(() => window.history.back());
      else window.history.back();
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);
  return {
    /** Restores the second entry after the user chose to stay. */
    stay: () => {
      if (!guard.current.active || isMarked()) return;
      mark();
      guard.current.onTop = true;
    },
  };
}

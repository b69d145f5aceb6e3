'use client';
import { useEffect, useRef } from 'react';

const MARK = 'hooklineGuard';

const isMarked = (): boolean => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && MARK in state;
};

// The router's own state goes along, so that it takes the entry for the page it shows already.
const mark = () => window.history.pushState({ ...window.history.state, [MARK]: true }, '');

/**
 * A browser does not let a page refuse Back, so while `active` a second entry of the same page lies
 * on top: Back takes that one away, and `ask` is given what would really go back.
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
      // Without a state of the router's: a link within the page, which leaves nothing.
      if (!current.onTop || window.history.state === null || isMarked()) return;
      current.onTop = false;
      // Nothing is unsaved any more: what was pressed is what should happen.
      if (current.active) current.ask(() => window.history.back());
      else window.history.back();
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);
  return {
    /** Puts the second entry back after somebody chose to stay. */
    stay: () => {
      if (!guard.current.active || isMarked()) return;
      mark();
      guard.current.onTop = true;
    },
  };
}

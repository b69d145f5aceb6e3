'use client';
import { useEffect } from 'react';
import { isForThePage } from './keyboard-scope';

/** Handles single keys for the whole page, except while typing or while a dialog is open. */
export function useHotKeys(actions: Record<string, (() => void) | undefined>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action || event.repeat || !isForThePage(event)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

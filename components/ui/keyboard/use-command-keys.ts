'use client';
import { useEffect } from 'react';
import { isBehindDialog } from './keyboard-scope';

/**
 * Runs an action on Ctrl or Cmd with a key, wherever the focus is on the page, code editors
 * included. Does nothing while a dialog is open.
 */
export function useCommandKeys(actions: Record<string, (() => void) | undefined>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!isCommand || !action || event.isComposing) return;
      // Also behind a dialog: the browser's own action, such as saving the page, is never meant.
      event.preventDefault();
      if (isBehindDialog()) return;
      event.stopPropagation();
      if (!event.repeat) action();
    };
    // While the event is captured, since a code editor keeps some keys to itself.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  });
}

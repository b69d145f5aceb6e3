'use client';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isBehindOverlay } from '@/components/ui/keyboard/keyboard-scope';
import { useDock } from '@/components/ui/layout/use-dock';

/** By which it is found on the page. */
export const TEST_DOCK_ID = 'try-it';

const isInside = (element: Element | null) => element?.closest(`#${TEST_DOCK_ID}`) != null;

/** The dock of a hook's page. Ctrl J opens it at its data; once in it, closes it and goes back. */
export function useTestDock() {
  const { height, setHeight } = useDock('hookline:dock:test');
  const data = useRef<HTMLTextAreaElement | null>(null);
  const cameFrom = useRef<Element | null>(null);

  const open = () => {
    cameFrom.current = document.activeElement;
    // The field takes the focus only once it is shown.
    if (height === 'closed') flushSync(() => setHeight('half'));
    data.current?.focus();
  };
  const close = () => {
    setHeight('closed');
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOurs = event.key.toLowerCase() === 'j' && (event.ctrlKey || event.metaKey);
      if (!isOurs || event.altKey || event.shiftKey || event.repeat || isBehindOverlay()) return;
      event.preventDefault();
      if (height !== 'closed' && isInside(document.activeElement)) close();
      else open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { height, setHeight, open, data };
}

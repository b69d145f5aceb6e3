'use client';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useCommandKeys } from '@/components/ui/keyboard/use-command-keys';
import { useDock } from '@/components/ui/layout/use-dock';

/** The id of the dock on the page. */
export const TEST_DOCK_ID = 'try-it';

const isInside = (element: Element | null) => element?.closest(`#${TEST_DOCK_ID}`) != null;

/** The dock of a hook's page. Ctrl J opens it with the focus on its data, and closes it again. */
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
  useCommandKeys({
    j: () => {
      if (height !== 'closed' && isInside(document.activeElement)) close();
      else open();
    },
  });
  return { height, setHeight, open, data };
}

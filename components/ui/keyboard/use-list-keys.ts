'use client';
import { useEffect, useState } from 'react';
import { isForThePage, isOnControl } from './keyboard-scope';

type ListKeys<T> = {
  items: readonly T[];
  getId: (item: T) => string;
  onOpen: (item: T) => void;
  /** Called on Escape, for instance to close the detail pane. */
  onEscape?: () => void;
  /** Where j and k start, such as the open row. */
  startId?: string | null;
};

/** Moves through a list with j and k, and opens with Enter. Returns the id of the active row, or null. */
export function useListKeys<T>(props: ListKeys<T>): string | null {
  const { items, getId, onOpen, onEscape, startId = null } = props;
  const [movedId, setMovedId] = useState<string | null>(null);
  const activeId = items.some((item) => getId(item) === movedId) ? movedId : null;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isForThePage(event)) return;
      const index = items.findIndex((item) => getId(item) === (activeId ?? startId));
      if (event.key === 'j' || event.key === 'k') {
        const next =
          event.key === 'j' ? Math.min(index + 1, items.length - 1) : Math.max(index - 1, 0);
        const item = items[next];
        if (!item) return;
        event.preventDefault();
        setMovedId(getId(item));
        const row = document.querySelector(`[data-row-id="${CSS.escape(getId(item))}"]`);
        row?.scrollIntoView({ block: 'nearest' });
        // The row's link is focused, so that Enter and screen readers use the row.
        const link = row?.querySelector('[data-row-link]');
        if (link instanceof HTMLElement) link.focus({ preventScroll: true });
      }
      const item = items[index];
      if (event.key === 'Enter' && item && !isOnControl(event.target)) {
        event.preventDefault();
        onOpen(item);
      }
      if (event.key === 'Escape') onEscape?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return activeId;
}

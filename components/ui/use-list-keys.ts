'use client';
import { useEffect, useState } from 'react';

type ListKeys<T> = {
  items: readonly T[];
  getId: (item: T) => string;
  onOpen: (item: T) => void;
  /** Called on Escape, for instance to close the detail pane. */
  onEscape?: () => void;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isOnControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, [role="switch"]') !== null;

const isBehindDialog = () => document.querySelector('[role="dialog"]') !== null;

/** j and k move through a list, Enter opens. Answers the id the keyboard stands on, or null. */
export function useListKeys<T>({ items, getId, onOpen, onEscape }: ListKeys<T>): string | null {
  const [activeId, setActiveId] = useState<string | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || isBehindDialog()) return;
      const index = items.findIndex((item) => getId(item) === activeId);
      if (event.key === 'j' || event.key === 'k') {
        const next =
          event.key === 'j' ? Math.min(index + 1, items.length - 1) : Math.max(index - 1, 0);
        const item = items[next];
        if (!item) return;
        event.preventDefault();
        setActiveId(getId(item));
        document
          .querySelector(`[data-row-id="${CSS.escape(getId(item))}"]`)
          ?.scrollIntoView({ block: 'nearest' });
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

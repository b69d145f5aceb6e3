'use client';
import { type RefObject, type UIEvent, useEffect, useState } from 'react';

/** Why a live list is paused. */
export type LivePause = 'scrolled' | 'selecting' | 'paged';

type UseLive = {
  /** The list. Selecting text inside it pauses it. */
  listRef: RefObject<HTMLElement | null>;
  /** Identifies the list. Another list starts at its top. */
  listKey: string;
  /** Whether an older page is shown, on which nothing new appears. */
  paged: boolean;
};

const isSelecting = (list: HTMLElement | null): boolean => {
  const selection = document.getSelection();
  if (!list || !selection || selection.isCollapsed) return false;
  return list.contains(selection.anchorNode);
};

/**
 * Returns the state of a list that refreshes itself. It pauses while it is scrolled down or text in
 * it is selected, so that rows do not move while they are read.
 */
export function useLive({ listRef, listKey, paged }: UseLive) {
  const [on, setOn] = useState(true);
  const [scrolled, setScrolled] = useState(false);
  const [selecting, setSelecting] = useState(false);
  const [seenKey, setSeenKey] = useState(listKey);
  if (seenKey !== listKey) {
    setSeenKey(listKey);
    setScrolled(false);
  }
  useEffect(() => {
    const onSelect = () => setSelecting(isSelecting(listRef.current));
    // On narrow screens the window scrolls instead of the list.
    const onScroll = () => setScrolled(window.scrollY > 0);
    document.addEventListener('selectionchange', onSelect);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', onSelect);
      window.removeEventListener('scroll', onScroll);
    };
  }, [listRef]);
  const paused: LivePause | null = paged
    ? 'paged'
    : scrolled
      ? 'scrolled'
      : selecting
        ? 'selecting'
        : null;
  return {
    on,
    setOn,
    paused,
    running: on && paused === null,
    onScrollCapture: ({ target }: UIEvent) => {
      if (target instanceof HTMLElement) setScrolled(target.scrollTop > 0);
    },
  };
}

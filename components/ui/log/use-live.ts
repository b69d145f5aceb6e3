'use client';
import { type RefObject, type UIEvent, useEffect, useState } from 'react';

/** Why a live list rests: somebody is reading it. */
export type LivePause = 'scrolled' | 'selecting' | 'paged';

type UseLive = {
  /** The list; text selected inside it makes it rest. */
  listRef: RefObject<HTMLElement | null>;
  /** Which list it is; another one begins at its top. */
  listKey: string;
  /** True on any page but the first, where nothing arrives. */
  paged: boolean;
};

const isSelecting = (list: HTMLElement | null): boolean => {
  const selection = document.getSelection();
  if (!list || !selection || selection.isCollapsed) return false;
  return list.contains(selection.anchorNode);
};

/**
 * The state of a list that refreshes itself, and rests while its reader is scrolled down in it or
 * has text of it selected, so that nothing moves under the eye.
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
    // On narrow screens it is the window that scrolls.
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

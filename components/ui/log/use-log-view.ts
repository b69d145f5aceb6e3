'use client';
import { type RefObject, useRef } from 'react';
import { useHotKeys } from '../keyboard/use-hot-keys';
import { useListKeys } from '../keyboard/use-list-keys';
import { useLive } from './use-live';

const REFRESH_MS = 3_000;

/** Returns the live state of a log, which its query needs: the refetch interval and the watched list. */
export function useLogLive({ listKey, paged }: { listKey: string; paged: boolean }) {
  const listRef = useRef<HTMLDivElement>(null);
  const live = useLive({ listRef, listKey, paged });
  return { listRef, live, refetchInterval: live.running ? REFRESH_MS : (false as const) };
}

type LogViewOptions = Pick<ReturnType<typeof useLogLive>, 'listRef' | 'live'> & {
  rows: readonly { id: string }[];
  openId: string | null;
  onOpen: (id: string | null) => void;
  /** Further keys, given the id of the active row. */
  toKeys?: (activeId: string | null) => Record<string, (() => void) | undefined>;
};

export type LogView = Pick<LogViewOptions, 'listRef' | 'live' | 'onOpen'> & {
  findRef: RefObject<HTMLInputElement | null>;
  ids: string[];
  /** The active row, which j and k move. */
  activeId: string | null;
};

/** Handles the keys of a log: j and k move, Enter opens, Escape closes, the slash focuses the search. */
export function useLogView({ rows, openId, onOpen, toKeys, ...rest }: LogViewOptions): LogView {
  const findRef = useRef<HTMLInputElement>(null);
  const activeId = useListKeys({
    items: rows,
    getId: ({ id }) => id,
    onOpen: ({ id }) => onOpen(id),
    onEscape: () => {
      if (openId !== null) onOpen(null);
    },
    startId: openId,
  });
  useHotKeys({ ...toKeys?.(activeId), '/': () => findRef.current?.focus() });
  return { ...rest, findRef, onOpen, activeId, ids: rows.map(({ id }) => id) };
}

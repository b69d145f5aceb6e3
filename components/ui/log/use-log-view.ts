'use client';
import { type RefObject, useRef } from 'react';
import { useHotKeys } from '../keyboard/use-hot-keys';
import { useListKeys } from '../keyboard/use-list-keys';
import { useLive } from './use-live';

const REFRESH_MS = 3_000;

/** A live list, before its rows are known: how often to read them, and the elements it watches. */
export function useLogLive({ listKey, paged }: { listKey: string; paged: boolean }) {
  const listRef = useRef<HTMLDivElement>(null);
  const live = useLive({ listRef, listKey, paged });
  return { listRef, live, refetchInterval: live.running ? REFRESH_MS : (false as const) };
}

type LogViewOptions = Pick<ReturnType<typeof useLogLive>, 'listRef' | 'live'> & {
  rows: readonly { id: string }[];
  openId: string | null;
  onOpen: (id: string | null) => void;
  /** Further single keys; told which row the keyboard stands on. */
  toKeys?: (activeId: string | null) => Record<string, (() => void) | undefined>;
};

export type LogView = Pick<LogViewOptions, 'listRef' | 'live' | 'onOpen'> & {
  findRef: RefObject<HTMLInputElement | null>;
  ids: string[];
  /** The row the keyboard stands on. */
  activeId: string | null;
};

/** The keys of a log: j and k move, Enter opens, Escape closes, the slash goes to the search. */
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

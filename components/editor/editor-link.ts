'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** A position in one editor of the page. Lines and columns count from 1. */
export type CodePosition = { editor: string; line: number; column: number };

/** An error that was found outside the editor. Lines and columns count from 1. */
export type CodeMarker = { line: number; column?: number; message: string };

/** Connects the editors of a page, by their names, with what is shown elsewhere on it. */
export type EditorLink = {
  /** Moves the cursor to a position and focuses its editor, once that editor is mounted. */
  reveal(position: CodePosition): void;
  /** The position that no editor has moved to yet. */
  getPending(): CodePosition | null;
  /** Takes the pending position, where it is one of this editor's. */
  takePending(editor: string): CodePosition | null;
  /** Replaces the markers of all editors. */
  setMarkers(markers: ReadonlyMap<string, CodeMarker[]>): void;
  getMarkers(editor: string): CodeMarker[];
  subscribe(listener: () => void): () => void;
};

const NO_MARKERS: CodeMarker[] = [];

export function makeEditorLink(): EditorLink {
  const listeners = new Set<() => void>();
  let pending: CodePosition | null = null;
  let markers: ReadonlyMap<string, CodeMarker[]> = new Map();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    reveal(position) {
      pending = position;
      notify();
    },
    getPending: () => pending,
    takePending(editor) {
      if (pending?.editor !== editor) return null;
      const taken = pending;
      pending = null;
      return taken;
    },
    setMarkers(next) {
      markers = next;
      notify();
    },
    getMarkers: (editor) => markers.get(editor) ?? NO_MARKERS,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// A page holds one form, so that one link serves it without a provider.
const EditorLinkContext = createContext(makeEditorLink());

export const useEditorLink = (): EditorLink => useContext(EditorLinkContext);

/** The markers set for an editor from outside. */
export function useLinkedMarkers(editor: string | undefined): CodeMarker[] {
  const link = useEditorLink();
  const read = () => (editor === undefined ? NO_MARKERS : link.getMarkers(editor));
  return useSyncExternalStore(link.subscribe, read, () => NO_MARKERS);
}

/** The name of the editor that is to be shown, so that a form can make it visible. */
export function usePendingEditor(): string | null {
  const link = useEditorLink();
  return useSyncExternalStore(
    link.subscribe,
    () => link.getPending()?.editor ?? null,
    () => null,
  );
}

import type { editor } from 'monaco-editor/editor';
import { useEffect } from 'react';

/** Passes the scroll position of the page to the style sheet of the editor. */
export function usePageScroll(code: editor.IStandaloneCodeEditor | null): void {
  useEffect(() => {
    const element = code?.getDomNode();
    if (!element) return;
    const update = () => element.style.setProperty('--page-scroll', String(window.scrollY));
    update();
    window.addEventListener('scroll', update, { passive: true });
    return () => window.removeEventListener('scroll', update);
  }, [code]);
}

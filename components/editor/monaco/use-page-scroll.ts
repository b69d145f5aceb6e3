import type { editor } from 'monaco-editor/editor';
import { useEffect } from 'react';

/** Tells the style sheet of the editor how far the page is scrolled. */
export function usePageScroll(code: editor.IStandaloneCodeEditor | null): void {
  useEffect(() => {
    const element = code?.getDomNode();
    if (!element) return;
    const tell = () => element.style.setProperty('--page-scroll', String(window.scrollY));
    tell();
    window.addEventListener('scroll', tell, { passive: true });
    return () => window.removeEventListener('scroll', tell);
  }, [code]);
}

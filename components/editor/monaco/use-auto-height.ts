import type { editor } from 'monaco-editor/editor';
import { useEffect, useState } from 'react';
import { LINE_PX } from './options';

const PADDING_PX = 12;

/** Returns the height of the content in pixels, between two numbers of rows; null until it is known. */
export function useAutoHeight(
  code: editor.IStandaloneCodeEditor | null,
  minRows: number,
  maxRows: number,
): number | null {
  const [content, setContent] = useState<number | null>(null);
  useEffect(() => {
    if (code === null) return;
    setContent(code.getContentHeight());
    const growing = code.onDidContentSizeChange(({ contentHeight }) => setContent(contentHeight));
    return () => growing.dispose();
  }, [code]);
  if (content === null) return null;
  const toHeight = (rows: number) => rows * LINE_PX + PADDING_PX;
  return Math.min(Math.max(content, toHeight(minRows)), toHeight(maxRows));
}

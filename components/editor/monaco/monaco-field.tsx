'use client';
import './monaco';
import './monaco.css';
import Editor from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useFieldControl } from '@/components/ui/form/field-context';
import { CodeFrame } from '../code-frame';
import type { CodeEditorProps } from '../editor-options';
import { THEME } from './follow-theme';
import { LINE_PX, MODEL_OPTIONS, OPTIONS, SINGLE_LINE_OPTIONS } from './options';
import { takeOver } from './take-over';
import { toLanguageId } from './to-language-id';
import { useAutoHeight } from './use-auto-height';
import { useDiagnostics } from './use-diagnostics';
import { useInputAttributes } from './use-input-attributes';
import { usePageScroll } from './use-page-scroll';
import { useRevealPosition } from './use-reveal-position';
import { useSingleLine } from './use-single-line';
import { useTabExit } from './use-tab-exit';
import { useWholeText } from './use-whole-text';

const ONE_ROW = { minRows: 1, maxRows: 1 };

export type MonacoFieldProps = CodeEditorProps & {
  /** False while the plain field is still shown. */
  shown: boolean;
  /** The container of the plain field. */
  plain: RefObject<HTMLElement | null>;
  onReady: () => void;
};

/** Monaco as a form field: labelled, and as high as its content. Esc, then Tab leaves it. */
export function MonacoField(props: MonacoFieldProps) {
  const { value, onValueChange, singleLine = false, shown, plain, onReady } = props;
  const { minRows = 6, maxRows = 24 } = singleLine ? ONE_ROW : props;
  const field = useFieldControl();
  const ownHintId = useId();
  const hintId = singleLine ? null : ownHintId;
  const [code, setCode] = useState<editor.IStandaloneCodeEditor | null>(null);
  const blur = useRef(props.onBlur);
  blur.current = props.onBlur;

  const height = useAutoHeight(code, minRows, maxRows);
  const tabLeaves = useTabExit(code, singleLine);
  useSingleLine(code, singleLine);
  usePageScroll(code);
  useWholeText(code);
  useDiagnostics(code, props);
  useRevealPosition(code, shown ? props.name : undefined);
  useInputAttributes(code, shown, {
    ...field,
    'aria-label': props['aria-label'],
    'aria-describedby': [field['aria-describedby'], hintId].filter(Boolean).join(' '),
    inputRef: props.textareaRef,
  });

  useEffect(() => {
    const leaving = code?.onDidBlurEditorWidget(() => blur.current?.());
    return () => leaving?.dispose();
  }, [code]);

  // The fields must not be swapped while a character is being composed.
  useEffect(() => {
    if (code === null || shown) return;
    return takeOver(plain.current, code, onReady);
  }, [code, shown, plain, onReady]);

  return (
    <CodeFrame
      hintId={hintId}
      tabLeaves={tabLeaves}
      invalid={field['aria-invalid'] === true}
      hidden={!shown}
    >
      <Editor
        value={value}
        onChange={(text) => onValueChange(text ?? '')}
        language={toLanguageId(props.language, value)}
        theme={THEME}
        height={height ?? minRows * LINE_PX + 12}
        loading={null}
        options={{
          ...OPTIONS,
          ...(singleLine ? SINGLE_LINE_OPTIONS : {}),
          placeholder: props.placeholder,
        }}
        onMount={(mounted) => {
          mounted.getModel()?.updateOptions(MODEL_OPTIONS);
          setCode(mounted);
        }}
      />
    </CodeFrame>
  );
}

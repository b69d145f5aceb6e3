'use client';
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { useFieldControl } from '@/components/ui/form/field-context';
import { CodeFrame } from './code-frame';
import type { CodePosition } from './editor-link';
import { breakLine, type Edit, indent, outdent } from './indent';
import { joinLines } from './join-lines';
import { toOffset } from './text-position';
import { useReveal } from './use-reveal';

export type CodeFieldProps = {
  /** Identifies the editor on its page, for links to positions in it. */
  name?: string;
  value: string;
  onValueChange: (value: string) => void;
  onBlur?: () => void;
  /** The fewest rows shown; the field grows with its text up to `maxRows`. */
  minRows?: number;
  maxRows?: number;
  /** A single line: Enter and Tab act as in any text field, pasted lines are joined. */
  singleLine?: boolean;
  /** Marks a line, counted from 1. */
  errorLine?: number | undefined;
  placeholder?: string;
  textareaRef?: (element: HTMLTextAreaElement | null) => void;
  'aria-label'?: string;
};

const LINE_REM = 1.125;

/** A plain text area for code with line numbers. Tab indents; Esc, then Tab leaves it. */
export function CodeField(props: CodeFieldProps) {
  const { value, minRows = 6, maxRows = 24, errorLine, singleLine = false } = props;
  const onValueChange = (text: string) => props.onValueChange(singleLine ? joinLines(text) : text);
  const field = useFieldControl();
  const gutter = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement | null>(null);
  const [tabLeaves, setTabLeaves] = useState(false);
  const hintId = useId();
  const lines = value.split('\n').length;
  const rows = singleLine ? 1 : Math.min(Math.max(lines, minRows), maxRows);

  const { textareaRef } = props;
  const setArea = useCallback(
    (element: HTMLTextAreaElement | null) => {
      area.current = element;
      textareaRef?.(element);
    },
    [textareaRef],
  );
  useReveal(
    props.name,
    useCallback(({ line, column }: CodePosition) => {
      const element = area.current;
      if (element === null) return;
      const offset = toOffset(element.value, line, column);
      element.focus();
      element.setSelectionRange(offset, offset);
    }, []),
  );

  const apply = (area: HTMLTextAreaElement, edit: Edit) => {
    onValueChange(edit.text);
    // After the controlled value has been written, which would move the caret to the end.
    requestAnimationFrame(() => area.setSelectionRange(edit.start, edit.end));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget;
    const { selectionStart: start, selectionEnd: end } = area;
    if (singleLine) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      setTabLeaves(true);
      return;
    }
    if (event.key === 'Tab' && !tabLeaves) {
      event.preventDefault();
      apply(area, event.shiftKey ? outdent(value, start, end) : indent(value, start, end));
    }
    if (
      event.key === 'Enter' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      apply(area, breakLine(value, start, end));
    }
    if (event.key !== 'Tab' && event.key !== 'Shift') setTabLeaves(false);
  };

  return (
    <CodeFrame
      hintId={singleLine ? null : hintId}
      tabLeaves={tabLeaves}
      invalid={field['aria-invalid'] === true}
      className="flex"
    >
      <div
        ref={gutter}
        aria-hidden="true"
        hidden={singleLine}
        className="shrink-0 select-none overflow-hidden border-r py-1.5 pr-2 pl-1 text-right font-mono text-ink-3 text-meta leading-4.5"
        style={{ height: `${rows * LINE_REM + 0.75}rem`, minWidth: '2.25rem' }}
      >
        {Array.from({ length: lines }, (_, index) => index + 1).map((line) => (
          <div
            key={line}
            className={cn(line === errorLine && 'bg-bad-soft font-semibold text-bad')}
          >
            {line}
          </div>
        ))}
      </div>
      <textarea
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        {...field}
        aria-describedby={
          [field['aria-describedby'], singleLine ? null : hintId].filter(Boolean).join(' ') ||
          undefined
        }
        aria-label={props['aria-label']}
        ref={setArea}
        value={value}
        placeholder={props.placeholder}
        onChange={(event) => onValueChange(event.target.value)}
        onBlur={() => {
          setTabLeaves(false);
          props.onBlur?.();
        }}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
        className="block min-w-0 flex-1 resize-none overflow-auto bg-transparent px-2 py-1.5 font-mono text-ink text-meta leading-4.5 outline-none"
        style={{ height: `${rows * LINE_REM + 0.75}rem`, tabSize: 2 }}
      />
    </CodeFrame>
  );
}

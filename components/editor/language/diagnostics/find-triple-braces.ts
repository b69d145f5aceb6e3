import type { CodeUnit } from '../source/code-unit';
import { diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic } from './editor-diagnostic';

const TRIPLE = /\{\{\{([^{}]*)\}\}\}/g;

/** `{{{ x }}}`, which is Mustache. */
export function findTripleBraces(unit: CodeUnit): EditorDiagnostic[] {
  return Array.from(unit.text.matchAll(TRIPLE), ({ index, 0: whole, 1: inner = '' }) => {
    const start = unit.toSource(index);
    const end = unit.toSource(index + whole.length);
    const text = unit.encode(`{* ${inner.trim()} *}`);
    return {
      severity: 'warning',
      code: 'triple-brace',
      message: say.triple,
      start,
      end,
      fixes: [{ title: say.tripleFix, edits: [{ start, end, text }] }],
    };
  });
}

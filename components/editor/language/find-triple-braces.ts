import type { Remark } from './remark';
import { remarkStrings as say } from './remark-strings';
import type { Unit } from './unit';

const TRIPLE = /\{\{\{([^{}]*)\}\}\}/g;

/** `{{{ x }}}`, which is Mustache. */
export function findTripleBraces(unit: Unit): Remark[] {
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

import { parseChunk } from '@/lib/lua';
import { diagnoseTemplate } from '@/lib/template';
import type { LanguageOptions } from '../editor-options';
import type { Remark } from './remark';

/** Everything there is to say about a text. */
export function diagnose(text: string, options: LanguageOptions): Remark[] {
  switch (options.language) {
    case 'lua':
      return diagnoseLua(text);
    case 'resty-template':
      return diagnoseTemplateText(text, options);
    default:
      return [];
  }
}

function diagnoseLua(text: string): Remark[] {
  return parseChunk(text, '=lambda').diagnostics.map((found) => ({
    severity: 'error',
    code: 'syntax',
    message: found.text,
    start: found.start.offset,
    end: found.end.offset,
    fixes: [],
  }));
}

function diagnoseTemplateText(text: string, options: LanguageOptions): Remark[] {
  const extensions = { json: options.jsonHelper === true };
  return diagnoseTemplate(text, { extensions }).map(({ severity, message, range }) => ({
    severity,
    code: 'syntax',
    message,
    start: range.start.offset,
    end: range.end.offset,
    fixes: [],
  }));
}

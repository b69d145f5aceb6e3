import { locateJsonError } from '@/lib/fields/locate-json-error';
import { diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic } from './editor-diagnostic';

/** Reports where a document stops being JSON. An empty one is valid. */
export function findJsonError(text: string): EditorDiagnostic[] {
  if (text.trim() === '') return [];
  const wrong = locateJsonError(text);
  if (wrong === null) return [];
  const found = text.slice(wrong.position).trimStart()[0];
  const start = Math.min(wrong.position, Math.max(text.length - 1, 0));
  return [
    {
      severity: 'error',
      code: 'json',
      message: say.json(wrong.expected, found),
      start,
      end: start + 1,
      fixes: [],
    },
  ];
}

import type { EditorLanguage } from '../editor-options';
import { looksLikeJson } from '../language/source/looks-like-json';

/** Returns the Monaco language that highlights the source: a body that is JSON is highlighted as such. */
export function toLanguageId(language: EditorLanguage, text: string): string {
  if (language === 'text') return 'plaintext';
  return language === 'resty-template' && looksLikeJson(text) ? 'resty-template-json' : language;
}

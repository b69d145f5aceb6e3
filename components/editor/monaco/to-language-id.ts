import type { EditorLanguage } from '../editor-options';
import { looksLikeJson } from '../language/source/looks-like-json';

/** The words a text is coloured by: a body that is JSON is coloured as such. */
export function toLanguageId(language: EditorLanguage, text: string): string {
  if (language === 'text') return 'plaintext';
  return language === 'resty-template' && looksLikeJson(text) ? 'resty-template-json' : language;
}

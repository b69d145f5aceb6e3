import type { Scope } from '@/lib/client/to-scope';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import type { CodeFieldProps } from './code-field';

/**
 * `resty-template`: a text that is one template. `resty-template-json`: JSON whose strings are a
 * template each.
 */
export type EditorLanguage = 'resty-template' | 'resty-template-json' | 'lua' | 'json' | 'text';

/** What the languages know beside the text. */
export type LanguageOptions = {
  language: EditorLanguage;
  /** The fields of the event; without them nothing is said about names. */
  scope?: Scope | undefined;
  /** What scripts may use (spec §5.9); `sandbox` unless given. */
  profile?: ScriptProfile | undefined;
  /** Whether templates have the helper `json`. */
  jsonHelper?: boolean | undefined;
  /** Whether what the Lua function returns decides about success; true unless given. */
  isDecisive?: boolean | undefined;
};

/** What the Lua of a text sees: of a template always `lax`, whatever is set for functions (spec §6). */
export const toVisible = ({ language, profile = 'sandbox' }: LanguageOptions): ScriptProfile =>
  language === 'lua' ? profile : 'lax';

export type CodeEditorProps = CodeFieldProps & LanguageOptions;

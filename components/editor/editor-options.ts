import type { Scope } from '@/lib/client/to-scope';
import type { ScriptProfile } from '@/lib/handlers/code/script-profile';
import type { CodeFieldProps } from './code-field';

/**
 * `resty-template`: one template. `resty-template-json`: a JSON document, each string of which is a
 * template.
 */
export type EditorLanguage = 'resty-template' | 'resty-template-json' | 'lua' | 'json' | 'text';

/** The options of the language services. */
export type LanguageOptions = {
  language: EditorLanguage;
  /** The fields of the event; without them there are no diagnostics about names. */
  scope?: Scope | undefined;
  /** The sandbox profile of functions (spec §5.9); `sandbox` by default. */
  profile?: ScriptProfile | undefined;
  /** Whether templates have the helper `json`. */
  jsonHelper?: boolean | undefined;
  /** Whether the return value of the Lua function decides about success; true by default. */
  isDecisive?: boolean | undefined;
};

/** The profile that applies: for templates always `lax`, whatever is set for functions (spec §6). */
export const toVisible = ({ language, profile = 'sandbox' }: LanguageOptions): ScriptProfile =>
  language === 'lua' ? profile : 'lax';

export type CodeEditorProps = CodeFieldProps & LanguageOptions;

import { languages } from 'monaco-editor/editor';
import {
  type Grammar,
  jsonGrammar,
  luaGrammar,
  templateGrammar,
  templateJsonGrammar,
} from '../language/grammar';
import { registerProviders } from './register-providers';

const BRACKETS: languages.CharacterPair[] = [
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
];
const QUOTES = [
  { open: '"', close: '"', notIn: ['string', 'comment'] },
  { open: "'", close: "'", notIn: ['string', 'comment'] },
];
const PAIRS = [...BRACKETS.map(([open, close]) => ({ open, close })), ...QUOTES];

const template: languages.LanguageConfiguration = {
  brackets: BRACKETS,
  // Only single characters: the closing characters of a pair like `{*` could not be typed over, so a
  // tag written out in full would be closed twice.
  autoClosingPairs: PAIRS.filter(({ open }) => open !== "'"),
  surroundingPairs: PAIRS,
  comments: { blockComment: ['{#', '#}'] },
};

const lua: languages.LanguageConfiguration = {
  brackets: BRACKETS,
  autoClosingPairs: PAIRS,
  surroundingPairs: PAIRS,
  comments: { lineComment: '--', blockComment: ['--[[', ']]'] },
  folding: {
    markers: {
      start: /^\s*(?:.*\bfunction\b.*|.*\b(?:then|do)\s*|\s*repeat\s*)$/,
      end: /^\s*(?:end|until)\b/,
    },
  },
  indentationRules: {
    increaseIndentPattern:
      /^\s*(?:.*\bfunction\b[^)]*\)|.*\b(?:then|do)|else|repeat|.*[{(])\s*(?:--.*)?$/,
    decreaseIndentPattern: /^\s*(?:end|else|elseif|until|\}|\))/,
  },
};

const LANGUAGES: Record<string, [Grammar, languages.LanguageConfiguration]> = {
  'resty-template': [templateGrammar, template],
  'resty-template-json': [templateJsonGrammar, template],
  lua: [luaGrammar, lua],
  json: [jsonGrammar, { brackets: BRACKETS, autoClosingPairs: PAIRS }],
};

/** Registers the languages of hooks: tokens, brackets and comments. */
export function registerLanguages(): void {
  for (const [id, [grammar, configuration]] of Object.entries(LANGUAGES)) {
    languages.register({ id });
    languages.setMonarchTokensProvider(id, grammar);
    languages.setLanguageConfiguration(id, configuration);
    if (id !== 'json') registerProviders(id);
  }
}

import { findField, type Scope, type ScopeField } from '@/lib/client/to-scope';
import { type LanguageOptions, toVisible } from '../../editor-options';
import { findReferences } from '../references/find-references';
import { findCursorContext } from '../source/to-code-units';
import type { Completion } from './completion';
import { describeField } from './describe-field';
import { KEYWORDS, listLibrary } from './lua-library';
import { SNIPPETS, TAG_SNIPPETS } from './snippets';

export type Completions = { start: number; end: number; items: Completion[] };

const NONE = { start: 0, end: 0, items: [] };
const BEFORE = /((?:[A-Za-z_]\w*\.)*)([A-Za-z_]?\w*)$/;

/** Returns the suggestions for a position: fields, library, keywords, and tags of templates. */
export function findCompletions(text: string, at: number, options: LanguageOptions): Completions {
  const { scope, language } = options;
  const cursor = findCursorContext(text, at, language);
  if (cursor === undefined) return NONE;
  if (!cursor.inLua) {
    const typed = /\{[{*%([#-]?$/.exec(text.slice(0, at))?.[0];
    return typed === undefined ? NONE : { start: at - typed.length, end: at, items: TAG_SNIPPETS };
  }
  const [, holder = '', typed = ''] = BEFORE.exec(cursor.before) ?? [];
  const { aliases } = findReferences(cursor.unit, cursor.offset);
  const names = holder.split('.').slice(0, -1);
  const range = { start: at - typed.length, end: at };
  const inLibrary = listLibrary(toVisible(options))
    .filter(({ name }) => name.startsWith(holder) && !name.slice(holder.length).includes('.'))
    .map(({ name, signature, about }): Completion => {
      const label = name.slice(holder.length);
      const isCall = signature.includes('(');
      const detail = signature;
      return {
        label,
        kind: isCall ? 'function' : 'value',
        insert: label,
        isSnippet: false,
        detail,
        about,
        rank: 2,
      };
    });
  if (names.length > 0) {
    const fields = scope ? findFields(scope, names, aliases, language === 'lua') : [];
    return { ...range, items: [...toCompletions(fields), ...inLibrary] };
  }
  const roots = language === 'lua' ? [] : toCompletions(scope?.fields ?? []);
  const locals = Array.from(aliases.keys(), (name): Completion => {
    return {
      label: name,
      kind: 'value',
      insert: name,
      isSnippet: false,
      detail: '',
      about: '',
      rank: 1,
    };
  });
  const keywords = KEYWORDS.map((name): Completion => {
    return {
      label: name,
      kind: 'keyword',
      insert: name,
      isSnippet: false,
      detail: '',
      about: '',
      rank: 3,
    };
  });
  const snippets = language === 'lua' || cursor.kind === 'code' ? SNIPPETS : [];
  return { ...range, items: [...roots, ...locals, ...inLibrary, ...keywords, ...snippets] };
}

function findFields(
  scope: Scope,
  names: readonly string[],
  aliases: ReadonlyMap<string, readonly string[]>,
  isFunction: boolean,
): readonly ScopeField[] {
  const [root = '', ...rest] = names;
  const alias = aliases.get(root);
  if (alias === undefined && isFunction) return [];
  const path = alias ? [...alias, ...rest] : root === 'context' ? rest : names;
  return path.length === 0 ? scope.fields : (findField(scope, path)?.fields ?? []);
}

// A key that is no Lua name needs brackets, which a completion after a dot cannot insert.
const toCompletions = (fields: readonly ScopeField[]) =>
  fields.filter(({ name }) => /^[A-Za-z_]\w*$/.test(name)).map(toCompletion);

function toCompletion(field: ScopeField): Completion {
  const { type, about } = describeField(field);
  return {
    label: field.name,
    kind: 'field',
    insert: field.name,
    isSnippet: false,
    detail: type,
    note: toNote(field, type),
    about,
    rank: 0,
  };
}

function toNote({ times, of }: ScopeField, type: string): string {
  const missing = of === 0 ? 0 : Math.round(((of - times) / of) * 100);
  return missing === 0 ? type : `${type}, absent in ${missing} %`;
}

import {
  type editor,
  type IDisposable,
  languages,
  type Position,
  Range,
} from 'monaco-editor/editor';
import type { Completion } from '../language/completion/completion';
import { findCompletions } from '../language/completion/find-completions';
import { findHover } from '../language/completion/find-hover';
import { getModelContext, getModelDiagnostics } from './model-context';

const { CompletionItemKind, CompletionItemInsertTextRule } = languages;

const KINDS: Record<Completion['kind'], languages.CompletionItemKind> = {
  field: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  value: CompletionItemKind.Value,
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
};

const toRange = (model: editor.ITextModel, start: number, end: number) =>
  Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));

/** Gives a language its completion, hovers and quick fixes, from what the model's field knows. */
export function registerProviders(language: string): IDisposable[] {
  return [
    languages.registerCompletionItemProvider(language, {
      triggerCharacters: ['.', '{', '*', '%', ' '],
      provideCompletionItems: (model, position, { triggerCharacter }) =>
        provideCompletions(model, position, triggerCharacter),
    }),
    languages.registerHoverProvider(language, { provideHover }),
    languages.registerCodeActionProvider(
      language,
      { provideCodeActions },
      { providedCodeActionKinds: ['quickfix'] },
    ),
  ];
}

function provideCompletions(
  model: editor.ITextModel,
  position: Position,
  trigger: string | undefined,
): languages.CompletionList {
  const context = getModelContext(model);
  if (context === undefined) return { suggestions: [] };
  const at = model.getOffsetAt(position);
  const text = model.getValue();
  // A blank opens the list only right behind the opening of a tag.
  if (trigger === ' ' && !/\{[{*%] $/.test(text.slice(0, at))) return { suggestions: [] };
  const { start, end, items } = findCompletions(text, at, context);
  const range = toRange(model, start, end);
  // The bracket that was closed by itself belongs to the tag that is put there.
  const closed = /^\}+/.exec(text.slice(end))?.[0].length ?? 0;
  const tagRange = toRange(model, start, end + Math.min(closed, end - start));
  return {
    suggestions: items.map(({ label, kind, insert, isSnippet, detail, about, rank, note }) => ({
      // The note stands beside the name for all of the list, not for the chosen one alone.
      label: { label, description: note },
      kind: KINDS[kind],
      insertText: insert,
      ...(isSnippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
      detail,
      documentation: about,
      sortText: `${String(rank).padStart(2, '0')}${label}`,
      filterText: label.startsWith('{') ? insert.slice(0, 2) : label,
      range: label.startsWith('{') ? tagRange : range,
    })),
  };
}

function provideHover(model: editor.ITextModel, position: Position): languages.Hover | null {
  const context = getModelContext(model);
  const hover = context && findHover(model.getValue(), model.getOffsetAt(position), context);
  if (!hover) return null;
  return {
    range: toRange(model, hover.start, hover.end),
    contents: [{ value: `\`${hover.title}\`` }, { value: escapeMarkdown(hover.about) }],
  };
}

// What events hold is shown as it is, never as markup.
const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');

function provideCodeActions(
  model: editor.ITextModel,
  range: Range,
): languages.ProviderResult<languages.CodeActionList> {
  const [start, end] = [
    model.getOffsetAt(range.getStartPosition()),
    model.getOffsetAt(range.getEndPosition()),
  ];
  const actions = getModelDiagnostics(model)
    .filter((diagnostic) => diagnostic.start <= end && start <= diagnostic.end)
    .flatMap(({ fixes }) =>
      fixes.map(
        ({ title, edits }, index): languages.CodeAction => ({
          title,
          kind: 'quickfix',
          isPreferred: index === 0,
          edit: {
            edits: edits.map((edit) => ({
              resource: model.uri,
              versionId: model.getVersionId(),
              textEdit: { range: toRange(model, edit.start, edit.end), text: edit.text },
            })),
          },
        }),
      ),
    );
  return { actions, dispose: () => undefined };
}

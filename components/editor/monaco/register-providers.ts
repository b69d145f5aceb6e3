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

/** Registers completion, hovers and quick fixes for a language. */
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
  // A space opens the list only directly after the start of a tag.
  if (trigger === ' ' && !/\{[{*%] $/.test(text.slice(0, at))) return { suggestions: [] };
  const { start, end, items } = findCompletions(text, at, context);
  const range = toRange(model, start, end);
  // The automatically inserted bracket is replaced by the tag.
  const closed = /^\}+/.exec(text.slice(end))?.[0].length ?? 0;
  const tagRange = toRange(model, start, end + Math.min(closed, end - start));
  return {
    suggestions: items.map(({ label, kind, insert, isSnippet, detail, about, rank, note }) => ({
      // Unlike `detail`, the description is shown for every item of the list.
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

// Data of events must never be interpreted as markup.
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

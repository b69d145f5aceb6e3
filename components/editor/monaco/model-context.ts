import type { editor } from 'monaco-editor/editor';
import type { LanguageOptions } from '../editor-options';
import type { EditorDiagnostic } from '../language/diagnostics/editor-diagnostic';

// Monaco shares its providers among all editors and passes them a model only.
const contexts = new WeakMap<editor.ITextModel, () => LanguageOptions>();
const diagnosticsOf = new WeakMap<editor.ITextModel, readonly EditorDiagnostic[]>();

export const setModelContext = (model: editor.ITextModel, get: () => LanguageOptions) =>
  void contexts.set(model, get);
export const getModelContext = (model: editor.ITextModel) => contexts.get(model)?.();

export const setModelDiagnostics = (
  model: editor.ITextModel,
  diagnostics: readonly EditorDiagnostic[],
) => void diagnosticsOf.set(model, diagnostics);
export const getModelDiagnostics = (model: editor.ITextModel) => diagnosticsOf.get(model) ?? [];

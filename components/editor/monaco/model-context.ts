import type { editor } from 'monaco-editor/editor';
import type { LanguageOptions } from '../editor-options';
import type { Remark } from '../language/remark';

// Monaco asks by text model, and its providers are the same for all editors.
const contexts = new WeakMap<editor.ITextModel, () => LanguageOptions>();
const remarksOf = new WeakMap<editor.ITextModel, readonly Remark[]>();

export const setModelContext = (model: editor.ITextModel, get: () => LanguageOptions) =>
  void contexts.set(model, get);
export const getModelContext = (model: editor.ITextModel) => contexts.get(model)?.();

export const setModelRemarks = (model: editor.ITextModel, remarks: readonly Remark[]) =>
  void remarksOf.set(model, remarks);
export const getModelRemarks = (model: editor.ITextModel) => remarksOf.get(model) ?? [];

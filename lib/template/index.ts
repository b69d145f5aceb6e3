export { makeTemplateCache, type TemplateCache } from './cache';
export {
  type CompileResult,
  compileTemplate,
  type Template,
  type TemplateOptions,
} from './compile';
export { diagnoseTemplate } from './diagnose';
export type { TemplateDiagnostic, TemplateError } from './errors';
export {
  type RenderLimits,
  type RenderOptions,
  type RenderResult,
  renderTemplate,
  type TemplateContext,
} from './render';
export { findTemplateRestrictions } from './restrictions/find-template-restrictions';
export type { Position, Range, SourceLine } from './template-source';
export { toOutputBytes } from './to-output-bytes';
export type { TemplateStep } from './trace/to-steps';
export { type TemplateTrace, traceTemplate } from './trace/trace-template';

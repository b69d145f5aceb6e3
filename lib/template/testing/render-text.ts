import type { Json } from '../../lua/json/convert';
import { compileTemplate } from '../compile';
import { type RenderLimits, type RenderResult, renderTemplate } from '../render';
import { TEST_LIMITS } from './make-test-session';

type Options = { json?: boolean; limits?: Partial<RenderLimits> };

/** Compiles and renders a template that must compile. */
export function renderText(text: string, context: Json = {}, options: Options = {}): RenderResult {
  const compiled = compileTemplate(text, { extensions: { json: options.json ?? false } });
  if (!compiled.ok) throw new Error(compiled.error.message);
  const limits = { ...TEST_LIMITS, ...options.limits };
  return renderTemplate(compiled.template, context, { limits });
}

/** Returns the output of a template, or its error message. */
export function show(text: string, context: Json = {}, options: Options = {}): string {
  const result = renderText(text, context, options);
  return result.ok ? result.output : `error: ${result.error.message}`;
}

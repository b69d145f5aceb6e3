import { LuaClosure } from '../../lua/compile/closure';
import { compile } from '../../lua/compile/compile';
import { type Json, toLua } from '../../lua/json/convert';
import { parseChunk } from '../../lua/parse/parse-chunk';
import { first, type Value } from '../../lua/values/value';
import { compileTemplate } from '../compile';
import type { TemplateError } from '../errors';
import { explainError, openTemplate, type RenderLimits } from '../render';

/** Limits that no well-behaved template approaches. */
export const TEST_LIMITS: RenderLimits = {
  fuel: 1_000_000,
  memoryBytes: 16_000_000,
  depth: 200,
  outputBytes: 1_000_000,
};

export type Context = { context?: Json; context_lua?: string };

/**
 * Opens a template that can render several times with one context, or returns its compile error.
 */
export function makeTestSession(text: string) {
  const compiled = compileTemplate(text);
  if (!compiled.ok) return { ok: false as const, error: compiled.error };
  const { template } = compiled;
  const { run, render } = openTemplate(template, { limits: TEST_LIMITS });
  const evaluate = (expression: string): Value => {
    const { chunk } = parseChunk(`return ${expression}`, '=context');
    if (!chunk) throw new Error(`not an expression: ${expression}`);
    return first(run.call(new LuaClosure(compile(chunk), run, [], run.globals), []));
  };
  return {
    ok: true as const,
    makeContext: ({ context, context_lua }: Context): Value =>
      context_lua === undefined ? toLua(context) : evaluate(context_lua),
    render: (context: Value): { output?: Value; error?: TemplateError } => {
      try {
        return { output: render(context) };
      } catch (error) {
        return { error: explainError(template, run, error) };
      }
    },
  };
}

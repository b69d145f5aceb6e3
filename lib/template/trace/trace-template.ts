import type { TraceOptions } from '../../lua/trace/tracer';
import type { Template } from '../compile';
import {
  type RenderOptions,
  type RenderResult,
  renderTemplate,
  type TemplateContext,
} from '../render';
import { compileUnit, type Unit, type UnitResult } from '../unit';
import { TemplateTracer } from './template-tracer';
import { type TemplateStep, toTemplateSteps } from './to-steps';

/** The steps of a template up to its end or failure. */
export type TemplateTrace = {
  readonly steps: readonly TemplateStep[];
  /** Number of steps that were not kept. */
  readonly dropped: number;
};

const BOUNDS: TraceOptions = { maxSteps: 1000, maxTurns: 3 };

/**
 * Renders like `renderTemplate` and records each step. Tracing changes no output, error or budget.
 * It is limited by `bounds` and takes several times as long.
 */
export function traceTemplate(
  template: Template,
  context: TemplateContext,
  options: RenderOptions,
  bounds = BOUNDS,
): RenderResult & { readonly trace: TemplateTrace } {
  const tracer = new TemplateTracer(bounds);
  const units: Unit[] = [];
  const compileTraced = (bytes: string, json: boolean): UnitResult => {
    const result = compileUnit(bytes, json, { trace: true, mark: units.length });
    if (result.ok) units.push(result.unit);
    return result;
  };
  const whole = compileTraced(template.unit.bytes, template.json);
  if (!whole.ok) throw new Error('A template that was compiled must compile again');
  const traced = { ...template, unit: whole.unit };
  const result = renderTemplate(traced, context, {
    ...options,
    compileUnit: compileTraced,
    tracer,
  });
  const steps = toTemplateSteps(tracer.steps, units, template);
  return { ...result, trace: { steps, dropped: tracer.dropped } };
}

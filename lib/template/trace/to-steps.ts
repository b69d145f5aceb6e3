import type { Observed, TraceStep } from '../../lua/trace/tracer';
import { readSource, type Source } from '../locate';
import type { Segment, Span } from '../segment';
import { readTemplateSource } from '../template-source';
import type { Unit } from '../unit';
import { OPENING_LINES } from '../write-lua';
import { findExpression } from './find-expression';
import { OUTPUT } from './template-tracer';

/** One step of a template: a tag, a statement inside a tag, or literal text. */
export type TemplateStep = {
  /**
   * Its range in the rendered template. Steps of an included string refer to their own range where
   * the template contains that string literally.
   */
  readonly line: number;
  readonly column: number;
  readonly kind: Segment['kind'];
  /** Whether it belongs to an included template, a block or a layout. */
  readonly included: boolean;
  readonly reads: readonly Observed[];
  readonly writes: readonly Observed[];
  readonly branch?: 'taken' | 'not taken';
  /** How many iterations a loop ran. Only the first ones are among the steps. */
  readonly turns?: number;
  /** The output it appended, truncated when long. */
  readonly output?: string;
  /** The budget used so far by the rendering. */
  readonly fuelUsed: number;
  readonly memoryUsed: number;
};

/** Names of the generated code, which are hidden. */
const OWN = new Set(['___', OUTPUT]);

/**
 * Converts the steps of the generated Lua to steps of the template. Steps of the code around tags
 * are omitted.
 */
export function toTemplateSteps(
  steps: readonly TraceStep[],
  units: readonly Unit[],
  template: { readonly text: string; readonly json: boolean },
): TemplateStep[] {
  const text = readTemplateSource(template.text);
  const sources = new Map<number, Source>();
  const sourceOf = (mark = 0): Source | undefined => {
    const unit = units[mark];
    const source = sources.get(mark) ?? (unit && readSource(unit.bytes, template.json));
    if (source) sources.set(mark, source);
    return source;
  };
  const found: TemplateStep[] = [];
  let outermost: Span = { start: 0, end: 0 };
  let layout: Span | undefined;
  for (const step of steps) {
    const output = step.writes.find(({ name }) => name === OUTPUT)?.value;
    const isOuter = step.mark === 0;
    const source = sourceOf(step.mark);
    const segment = source && findSegment(source, step.line);
    if (!source || !segment) {
      // The layout is rendered last, and its steps belong to the tag that names it.
      if (isOuter && step.line > OPENING_LINES && layout) outermost = layout;
      // Output of `echo` belongs to the tag that calls it.
      const last = found.at(-1);
      if (last && output !== undefined)
        found[found.length - 1] = { ...last, output: `${last.output ?? ''}${output}` };
      continue;
    }
    const span = source.map.lineToTemplate(step.line);
    if (isOuter) outermost = span;
    if (isOuter && step.writes.some(({ name }) => name === 'layout')) layout = span;
    const within = isOuter ? span : findExpression(sourceOf(0), outermost, source.bytes, span);
    const { line, column } = text.toPosition((within ?? outermost).start);
    found.push({
      line,
      column,
      kind: segment.kind,
      included: !isOuter,
      reads: step.reads.filter(({ name }) => !OWN.has(name)),
      writes: step.writes.filter(({ name }) => !OWN.has(name)),
      ...(step.branch && { branch: step.branch }),
      ...(step.turns !== undefined && { turns: step.turns }),
      ...(output !== undefined && { output }),
      fuelUsed: step.fuelUsed,
      memoryUsed: step.memoryUsed,
    });
  }
  return found;
}

/**
 * Returns the segment that a line of Lua was generated from, or undefined for the first and last
 * lines.
 */
function findSegment({ segments, bytes, map }: Source, line: number): Segment | undefined {
  if (line <= OPENING_LINES) return undefined;
  const { start } = map.lineToTemplate(line);
  if (start >= bytes.length) return undefined;
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}

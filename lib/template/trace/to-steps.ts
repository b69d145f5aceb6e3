import type { Observed, TraceStep } from '../../lua/trace/tracer';
import { readSource, type Source } from '../locate';
import type { Segment, Span } from '../segment';
import { readTemplateText } from '../template-source';
import type { Unit } from '../unit';
import { OPENING_LINES } from '../write-lua';
import { findPlace } from './find-expression';
import { OUTPUT } from './template-tracer';

/** One thing a template did: a tag, a statement within one, or a stretch of text put out. */
export type TemplateStep = {
  /** Where in the template that was rendered; an included text's own place where it stands there. */
  readonly line: number;
  readonly column: number;
  readonly kind: Segment['kind'];
  /** It is in a text the template includes, or in a block or layout. */
  readonly included: boolean;
  readonly reads: readonly Observed[];
  readonly writes: readonly Observed[];
  readonly branch?: 'taken' | 'not taken';
  /** How often a loop's body ran; only the first turns are among the steps. */
  readonly turns?: number;
  /** What it added to the output, cut when long. */
  readonly output?: string;
  /** Of the rendering so far. */
  readonly fuelUsed: number;
  readonly memoryUsed: number;
};

/** Names that are ours, not the template's. */
const OWN = new Set(['___', OUTPUT]);

/** The steps of a template from those of its Lua; those of the Lua around it are left out. */
export function toTemplateSteps(
  steps: readonly TraceStep[],
  units: readonly Unit[],
  template: { readonly text: string; readonly json: boolean },
): TemplateStep[] {
  const text = readTemplateText(template.text);
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
      // The layout is rendered at the end, and belongs to the tag that names it.
      if (isOuter && step.line > OPENING_LINES && layout) outermost = layout;
      // What `echo` adds belongs to the tag that calls it.
      const last = found.at(-1);
      if (last && output !== undefined)
        found[found.length - 1] = { ...last, output: `${last.output ?? ''}${output}` };
      continue;
    }
    const span = source.map.lineToTemplate(step.line);
    if (isOuter) outermost = span;
    if (isOuter && step.writes.some(({ name }) => name === 'layout')) layout = span;
    const within = isOuter ? span : findPlace(sourceOf(0), outermost, source.bytes, span);
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

/** The segment a line of the Lua stands for; none for what we write before and after them all. */
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

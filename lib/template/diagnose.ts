import type { TemplateOptions } from './compile';
import { type TemplateDiagnostic, toRange, toReason } from './errors';
import { literalOf, locateFault, readSource } from './locate';
import { scan } from './scan';
import { readTemplateSource, type TemplateSource } from './template-source';
import { compileUnit } from './unit';

/** The maximum depth of nested blocks that are checked. */
const DEEPEST = 5;

/**
 * Returns the diagnostics of a template: Lua syntax errors, including those in blocks, which fail
 * only when rendered, and warnings for unclosed tags, which are rendered as text.
 */
export function diagnoseTemplate(
  text: string,
  options: TemplateOptions = {},
): TemplateDiagnostic[] {
  const source = readTemplateSource(text);
  const found = diagnose(source, source.bytes, 0, options.extensions?.json === true, 0);
  return found.sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function diagnose(
  text: TemplateSource,
  bytes: string,
  base: number,
  json: boolean,
  depth: number,
): TemplateDiagnostic[] {
  const toOwnRange = ({ start, end }: { start: number; end: number }) =>
    toRange(text, { start: base + start, end: base + end });
  const { segments, unclosed } = scan(bytes);
  const found: TemplateDiagnostic[] = unclosed.map((tag) => ({
    severity: 'warning',
    message: `This tag has no ${tag.closer} and is sent as text`,
    range: toOwnRange(tag),
  }));
  const result = compileUnit(bytes, json);
  if (!result.ok) {
    const source = readSource(bytes, json);
    const toLine = (luaLine: number) =>
      text.toPosition(base + source.map.lineToTemplate(luaLine).start).line;
    for (const fault of result.faults) {
      const range = toOwnRange(locateFault(source, fault));
      found.push({ severity: 'error', message: toReason(fault.text, toLine), range });
    }
  }
  if (depth >= DEEPEST) return found;
  for (const segment of segments) {
    const literal = literalOf(segment, bytes);
    if (!literal) continue;
    const inner = bytes.slice(literal.start, literal.end);
    found.push(...diagnose(text, inner, base + literal.start, json, depth + 1));
  }
  return found;
}

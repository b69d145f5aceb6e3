import type { Diagnostic } from '../lua/parse/diagnostic';
import { LimitError, type LimitKind, LuaError } from '../lua/runtime/errors';
import { toText } from '../lua/values/byte-string';
import { type TypeName, typeName } from '../lua/values/value';
import type { Span } from './segment';
import type { SourceMap } from './source-map';
import type { Range, SourceLine, TemplateText } from './template-source';

/** Why a template does not compile, or did not render. */
export type TemplateError = {
  readonly phase: 'compile' | 'render';
  /** `error`: raised by its Lua; `limit`: it was stopped. */
  readonly kind: 'error' | 'limit';
  readonly limit?: LimitKind;
  /** What kind of value was raised; `string` but for `error({…})` and the like. */
  readonly valueType: TypeName;
  /** In the words of lua-resty-template, with the line of the Lua it names. */
  readonly message: string;
  /** The message without that place, lines in it being the template's. */
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  readonly range: Range;
  /** The line of the error, and its two neighbours. */
  readonly source: readonly SourceLine[];
};

/** A remark for an editor. */
export type TemplateDiagnostic = {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: Range;
};

const PLACE = /^\[string "context=\.\.\. or \{\}\.\.\."\]:\d+: /;

/** A range of a template from a span of its bytes. */
export function toRange(text: TemplateText, { start, end }: Span): Range {
  return { start: text.toPosition(start), end: text.toPosition(Math.max(start, end)) };
}

/** A message without the place it begins with, `toLine` telling the template's line for a line of Lua. */
export function toReason(message: string, toLine: (luaLine: number) => number): string {
  return message
    .replace(PLACE, '')
    .replace(/\(to close ('.*') at line (\d+)\)/, (_, what, line) => {
      return `(to close ${what} at line ${toLine(Number(line))})`;
    });
}

/** The error of a template whose Lua is not Lua. */
export function toCompileError(
  text: TemplateText,
  fault: Diagnostic,
  span: Span,
  map: SourceMap,
): TemplateError {
  const message = toText(fault.message);
  const toLine = (luaLine: number) => text.toPosition(map.lineToTemplate(luaLine).start).line;
  const described = { kind: 'error', valueType: 'string', message } as const;
  return place('compile', text, span, { ...described, reason: toReason(message, toLine) });
}

/** The error of a template that failed while it ran. Rethrows what is neither Lua's nor a limit. */
export function toRenderError(
  text: TemplateText,
  error: unknown,
  span: Span,
  display: (error: LuaError) => string,
): TemplateError {
  if (error instanceof LimitError) {
    const { limit, message } = error;
    const described = { kind: 'limit', limit, valueType: 'string', message } as const;
    return place('render', text, span, { ...described, reason: message });
  }
  if (!(error instanceof LuaError)) throw error;
  const message = toText(display(error));
  const valueType = typeName(error.value);
  const reason = message.replace(PLACE, '');
  return place('render', text, span, { kind: 'error', valueType, message, reason });
}

function place(
  phase: TemplateError['phase'],
  text: TemplateText,
  span: Span,
  described: Pick<TemplateError, 'kind' | 'limit' | 'valueType' | 'message' | 'reason'>,
): TemplateError {
  const range = toRange(text, span);
  const { line, column } = range.start;
  return { phase, ...described, line, column, range, source: text.around(line) };
}

import type { Diagnostic } from '../lua/parse/diagnostic';
import { LimitError, type LimitKind, LuaError } from '../lua/runtime/errors';
import { toText } from '../lua/values/byte-string';
import { type TypeName, typeName } from '../lua/values/value';
import type { Span } from './segment';
import type { SourceMap } from './source-map';
import type { Range, SourceLine, TemplateSource } from './template-source';

/** An error of a template that does not compile or failed to render. */
export type TemplateError = {
  readonly phase: 'compile' | 'render';
  /** `error`: raised by its Lua code; `limit`: a limit stopped it. */
  readonly kind: 'error' | 'limit';
  readonly limit?: LimitKind;
  /** The type of the raised value. Not `string` for `error({…})` and similar calls. */
  readonly valueType: TypeName;
  /** The message as lua-resty-template reports it, with a line number of the generated Lua. */
  readonly message: string;
  /** The message without its position prefix. Line numbers in it refer to the template. */
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  readonly range: Range;
  /** The line of the error and its two neighbours. */
  readonly source: readonly SourceLine[];
};

/** A diagnostic for an editor. */
export type TemplateDiagnostic = {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: Range;
};

const POSITION_PREFIX = /^\[string "context=\.\.\. or \{\}\.\.\."\]:\d+: /;

/** Converts a byte span to a range of the template. */
export function toRange(text: TemplateSource, { start, end }: Span): Range {
  return { start: text.toPosition(start), end: text.toPosition(Math.max(start, end)) };
}

/**
 * Removes the position prefix of a message. `toLine` maps a line of the generated Lua to the
 * template.
 */
export function toReason(message: string, toLine: (luaLine: number) => number): string {
  return message
    .replace(POSITION_PREFIX, '')
    .replace(/\(to close ('.*') at line (\d+)\)/, (_, what, line) => {
      return `(to close ${what} at line ${toLine(Number(line))})`;
    });
}

/** Makes the error of a template with invalid Lua. */
export function toCompileError(
  text: TemplateSource,
  fault: Diagnostic,
  span: Span,
  map: SourceMap,
): TemplateError {
  const message = toText(fault.message);
  const toLine = (luaLine: number) => text.toPosition(map.lineToTemplate(luaLine).start).line;
  const described = { kind: 'error', valueType: 'string', message } as const;
  return makeError('compile', text, span, { ...described, reason: toReason(message, toLine) });
}

/**
 * Makes the error of a template that failed at run time. Rethrows anything that is neither a Lua
 * error nor a limit.
 */
export function toRenderError(
  text: TemplateSource,
  error: unknown,
  span: Span,
  display: (error: LuaError) => string,
): TemplateError {
  if (error instanceof LimitError) {
    const { limit, message } = error;
    const described = { kind: 'limit', limit, valueType: 'string', message } as const;
    return makeError('render', text, span, { ...described, reason: message });
  }
  if (!(error instanceof LuaError)) throw error;
  const message = toText(display(error));
  const valueType = typeName(error.value);
  const reason = message.replace(POSITION_PREFIX, '');
  return makeError('render', text, span, { kind: 'error', valueType, message, reason });
}

function makeError(
  phase: TemplateError['phase'],
  text: TemplateSource,
  span: Span,
  described: Pick<TemplateError, 'kind' | 'limit' | 'valueType' | 'message' | 'reason'>,
): TemplateError {
  const range = toRange(text, span);
  const { line, column } = range.start;
  return { phase, ...described, line, column, range, source: text.around(line) };
}

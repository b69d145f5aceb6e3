import { parseChunk } from '@/lib/lua';
import type { LuaToken } from '../source/tokenize-lua';
import { diagnosticStrings as say } from './diagnostic-strings';
import type { EditorDiagnostic } from './editor-diagnostic';
import { endsWithReturn, findHandlerFunction, judgeReturns } from './handler-function';

/**
 * Reports every `return` of a lambda whose value is certainly not `true`, and a function that can
 * end without a return: only `true` counts as success (spec §5.9).
 */
export function findReturnDiagnostics(
  lua: string,
  tokens: readonly LuaToken[],
): EditorDiagnostic[] {
  const { chunk } = parseChunk(lua, '=lambda');
  const handler = chunk && findHandlerFunction(chunk);
  const ranges = findReturnRanges(tokens);
  if (handler === undefined || ranges === undefined) return [];
  const found = judgeReturns(handler).flatMap((wrong, index): EditorDiagnostic[] => {
    const range = ranges.returns[index];
    if (wrong === undefined || range === undefined) return [];
    const edits = [{ ...range, text: 'return true' }];
    return [toDiagnostic(range, say.returnsNot(wrong), edits)];
  });
  if (endsWithReturn(handler.body)) return found;
  const { start } = ranges.end;
  const indent = /[ \t]*$/.exec(lua.slice(0, start))?.[0] ?? '';
  const text = `  return true\n${indent}`;
  return [...found, toDiagnostic(ranges.end, say.returnsNothing, [{ start, end: start, text }])];
}

type Range = { start: number; end: number };

const toDiagnostic = (
  { start, end }: Range,
  message: string,
  edits: EditorDiagnostic['fixes'][number]['edits'],
): EditorDiagnostic => ({
  severity: 'warning',
  code: 'return-not-true',
  message,
  start,
  end,
  fixes: [{ title: say.returnTrue, edits }],
});

const OPENERS = new Set(['function', 'do', 'if', 'repeat']);
const CLOSERS = new Set(['end', 'until']);
/** What follows the last expression of a `return`. */
const AFTER_RETURN = new Set(['end', 'else', 'elseif', 'until']);

/**
 * The ranges of the handler's own `return` statements and of its `end`. The syntax tree has lines
 * only, so that the statements are counted among the tokens.
 */
function findReturnRanges(
  tokens: readonly LuaToken[],
): { returns: Range[]; end: LuaToken } | undefined {
  const blocks: string[] = [];
  const returns: Range[] = [];
  let inHandler = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'function' && blocks.length === 0 && tokens[at - 1]?.kind === 'return')
      inHandler = true;
    if (OPENERS.has(token.kind)) blocks.push(token.kind);
    else if (CLOSERS.has(token.kind)) {
      blocks.pop();
      if (inHandler && blocks.length === 0) return { returns, end: token };
    } else if (token.kind === 'return' && inHandler) {
      const isOwn = blocks.filter((kind) => kind === 'function').length === 1;
      if (isOwn) returns.push({ start: token.start, end: findReturnEnd(tokens, at) });
    }
  }
  return undefined;
}

/** Where the last token of a `return` statement ends. A return is the last of its block. */
function findReturnEnd(tokens: readonly LuaToken[], at: number): number {
  let depth = 0;
  let end = tokens[at]?.end ?? 0;
  for (const token of tokens.slice(at + 1)) {
    if (depth === 0 && (AFTER_RETURN.has(token.kind) || token.kind === ';')) return end;
    if (OPENERS.has(token.kind)) depth++;
    else if (CLOSERS.has(token.kind)) depth--;
    end = token.end;
  }
  return end;
}

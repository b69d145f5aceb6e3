import { toByteString } from '../values/byte-string';
import type { Block, FunctionNode, Local } from './ast';
import { declare } from './declare';
import { type Diagnostic, SyntaxFault, toSyntaxText } from './diagnostic';
import { Lexer } from './lexer';
import { parseBlock } from './parse-block';
import { parseStatement } from './parse-statement';
import { Parser } from './parser';
import { FunctionScope } from './scope';
import { makeSourcePositions } from './source-positions';

/** A parsed chunk, ready to be compiled. */
export interface Chunk {
  /** The chunk name as error messages show it. */
  readonly name: string;
  readonly main: FunctionNode;
}

export interface Parsed {
  /** Present when there are no diagnostics. */
  readonly chunk: Chunk | undefined;
  /** All syntax errors in source order. The first carries LuaJIT's message. */
  readonly diagnostics: readonly Diagnostic[];
}

const EMPTY: Block = { statements: [], labels: [] };

/** Parses source text. `chunkName` follows Lua's rules: `=name`, `@file`, or the source itself. */
export function parseChunk(text: string, chunkName: string): Parsed {
  return parseBytes(toByteString(text), chunkName, text);
}

/** Parses source bytes, as `loadstring` receives them. */
export function parseBytes(source: string, chunkName: string, text = source): Parsed {
  const name = showChunkName(chunkName);
  const parser = new Parser(new Lexer(source), parseFunction);
  const main = makeNode('', 0);
  main.vararg = true;
  const scope = new FunctionScope(main, undefined);
  parser.scope = scope;
  scope.open(false);
  try {
    main.body = parseBlock(parser, false, parseStatement);
    while (!parser.at('<eof>')) skipStray(parser);
    main.endLine = parser.token.line;
    closeFunction(parser, scope);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    parser.report(error);
  }
  if (parser.faults.length === 0) return { chunk: { name, main }, diagnostics: [] };
  const positionAt = makeSourcePositions(source, text);
  const diagnostics = parser.faults.map((fault) => ({
    message: `${name}:${fault.line}: ${fault.text}`,
    text: fault.text,
    start: positionAt(fault.start),
    end: positionAt(fault.end),
  }));
  return { chunk: undefined, diagnostics };
}

/** Reports input after the last statement and continues parsing it for further errors. */
function skipStray(parser: Parser): void {
  const { near, line, start, end } = parser.token;
  parser.report(new SyntaxFault(toSyntaxText("'<eof>' expected", near), line, start, end));
  parser.advance();
  parseBlock(parser, false, parseStatement);
}

/** Reports unresolved gotos, which are known only at the end of a function. */
function closeFunction(parser: Parser, scope: FunctionScope): void {
  for (const fault of scope.close().faults) parser.reportJump(fault);
}

function makeNode(name: string, line: number): FunctionNode {
  return {
    name,
    line,
    endLine: line,
    params: [],
    vararg: false,
    captures: [],
    body: EMPTY,
    slots: 0,
    nesting: 0,
    locals: [],
  };
}

function parseFunction(parser: Parser, name: string, line: number, method: boolean): FunctionNode {
  const node = makeNode(name, line);
  const outer = parser.scope;
  const scope = new FunctionScope(node, outer);
  parser.scope = scope;
  scope.open(false);
  parseParameters(parser, node, method);
  node.body = parseBlock(parser, false, parseStatement);
  node.endLine = parser.token.line;
  parser.expectClose('end', 'function', line);
  closeFunction(parser, scope);
  parser.scope = outer;
  if (node.captures.length > MAX_UPVALUES)
    parser.failPlain(`function at line ${line} has more than ${MAX_UPVALUES} upvalues`);
  return node;
}

const MAX_UPVALUES = 60;

function parseParameters(parser: Parser, node: FunctionNode, method: boolean): void {
  parser.expect('(');
  const add = (name: string) => {
    for (const local of declare(parser, [name])) show(local);
  };
  const show = (local: Local) => {
    node.params.push(local);
    parser.scope?.show(local);
  };
  if (method) add('self');
  if (!parser.at(')')) {
    do {
      if (parser.accept('...')) {
        node.vararg = true;
        break;
      }
      if (!parser.at('<name>')) parser.fail("<name> or '...' expected");
      add(parser.advance().text);
    } while (parser.accept(','));
  }
  parser.expect(')');
}

const MAX_CHUNK_NAME = 60;

/** Formats a chunk name for error messages: `=name`, `@file`, or the first line of the source. */
function showChunkName(chunkName: string): string {
  if (chunkName.startsWith('=')) return chunkName.slice(1, MAX_CHUNK_NAME);
  if (chunkName.startsWith('@')) {
    const file = chunkName.slice(1);
    return file.length >= MAX_CHUNK_NAME
      ? `...${file.slice(file.length - (MAX_CHUNK_NAME - 4))}`
      : file;
  }
  let length = 0;
  while (length < MAX_CHUNK_NAME - 12 && chunkName.charCodeAt(length) >= 32) length++;
  if (length >= chunkName.length) return `[string "${chunkName}"]`;
  return `[string "${chunkName.slice(0, Math.min(length, MAX_CHUNK_NAME - 15))}..."]`;
}

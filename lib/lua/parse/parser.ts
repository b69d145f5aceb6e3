import type { Expression, FunctionNode } from './ast';
import { SyntaxFault, toSyntaxText } from './diagnostic';
import type { Lexer } from './lexer';
import type { FunctionScope, LabelFault } from './scope';
import type { Token } from './token';

const MAX_LEVELS = 200;
const MAX_CHAIN = 400;
const MAX_FAULTS = 50;

/** The state shared by the parse functions: current token, scope and syntax errors so far. */
export class Parser {
  token: Token;
  /** Line of the last consumed token. */
  lastLine = 1;
  /** Byte offset of its end. */
  lastEnd = 0;
  scope: FunctionScope | undefined = undefined;
  readonly faults: SyntaxFault[] = [];
  private ahead: Token | undefined = undefined;
  private levels = 0;

  constructor(
    private readonly lexer: Lexer,
    /** Parses a function from its parameter list on. */
    readonly parseFunction: (
      parser: Parser,
      name: string,
      line: number,
      method: boolean,
    ) => FunctionNode,
  ) {
    this.token = this.scan();
  }

  private scan(): Token {
    for (;;) {
      try {
        return this.lexer.next();
      } catch (error) {
        if (!(error instanceof SyntaxFault)) throw error;
        this.report(error);
      }
    }
  }

  report(fault: SyntaxFault): void {
    if (this.faults.length < MAX_FAULTS && this.faults.at(-1)?.line !== fault.line)
      this.faults.push(fault);
  }

  advance(): Token {
    const taken = this.token;
    this.lastLine = taken.line;
    this.lastEnd = taken.end;
    this.token = this.ahead ?? this.scan();
    this.ahead = undefined;
    return taken;
  }

  peek(): Token {
    this.ahead ??= this.scan();
    return this.ahead;
  }

  at(kind: string): boolean {
    return this.token.kind === kind;
  }

  accept(kind: string): boolean {
    if (this.token.kind !== kind) return false;
    this.advance();
    return true;
  }

  expect(kind: string): Token {
    return this.token.kind === kind ? this.advance() : this.failExpected(kind);
  }

  /**
   * Consumes the closing token of a pair. When the pair spans lines, the error names the opening
   * one.
   */
  expectClose(kind: string, open: string, line: number): void {
    if (this.accept(kind)) return;
    if (line === this.token.line) this.failExpected(kind);
    this.fail(`'${kind}' expected (to close '${open}' at line ${line})`);
  }

  failExpected(kind: string): never {
    return this.fail(`'${kind}' expected`);
  }

  /** Throws a syntax error near the current token. */
  fail(text: string): never {
    const { near, line, start, end } = this.token;
    throw new SyntaxFault(toSyntaxText(text, near), line, start, end);
  }

  /** Throws a syntax error that names no token. */
  failPlain(text: string, line = this.token.line): never {
    throw this.plainFault(text, line);
  }

  plainFault(text: string, line: number): SyntaxFault {
    return new SyntaxFault(text, line, this.token.start, this.token.end);
  }

  /** Reports an unresolved goto or break at its own position. */
  reportJump({ text, jump }: LabelFault): void {
    this.report(new SyntaxFault(text, jump.line, jump.start, jump.end));
  }

  /** Tracks one more level of nesting while `parse` runs. */
  nested<Node>(parse: () => Node): Node {
    if (++this.levels >= MAX_LEVELS) this.failPlain('chunk has too many syntax levels');
    const scope = this.scope;
    if (scope) scope.node.nesting = Math.max(scope.node.nesting, ++scope.nesting);
    const node = parse();
    if (scope) scope.nesting--;
    this.levels--;
    return node;
  }

  /** Counts the links of a right-growing chain such as `a.b.c` or `1 + 2 + 3`. */
  chained(links: number): void {
    if (links > MAX_CHAIN) this.failPlain('chunk has too many syntax levels');
    const scope = this.scope;
    if (scope) scope.node.nesting = Math.max(scope.node.nesting, scope.nesting + links);
  }

  /** Resets the state to continue after a syntax error. */
  get state(): { levels: number; scope: FunctionScope | undefined; nesting: number } {
    return { levels: this.levels, scope: this.scope, nesting: this.scope?.nesting ?? 0 };
  }

  restore(saved: { levels: number; scope: FunctionScope | undefined; nesting: number }): void {
    this.levels = saved.levels;
    this.scope = saved.scope;
    if (saved.scope) saved.scope.nesting = saved.nesting;
  }
}

/** Resolves a name to a local, an upvalue or a global. */
export function nameExpression(parser: Parser, token: Token): Expression {
  const { text: name, line, start } = token;
  const found = parser.scope?.find(name);
  if (!found) return { kind: 'global', name, line, start };
  if (found.kind === 'local') return found;
  return { kind: 'upvalue', index: found.index, name };
}

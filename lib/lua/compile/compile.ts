import { Operation } from '../operations/operation';
import type { Statement } from '../parse/ast';
import type { Chunk } from '../parse/parse-chunk';
import { Site } from '../runtime/call-site';
import { traceStatement, traceTurns } from '../trace/trace-statement';
import { type Execute, Prototype } from './closure';
import { compileBlock } from './compile-block';
import { compileExpression, compileList, compileMany } from './compile-expression';
import { compileStatement } from './compile-statement';
import { compileTest } from './compile-test';
import { describeForError, nameOf } from './name-of';
import { compileSteps } from './steps/compile-steps';
import type { Fused, Unit } from './unit';

const TRACE_WEIGHT = 3;

export interface CompileOptions {
  /** Whether a tracer may observe each statement. Without it, tracing costs nothing. */
  readonly trace?: boolean;
  /** Identifies the steps of this chunk in a trace that covers several chunks. */
  readonly mark?: number;
  /**
   * Fuses statement sequences it recognizes. The result must behave, and be charged, like the
   * originals.
   */
  readonly fuse?: (unit: Unit, statements: readonly Statement[], from: number) => Fused | undefined;
}

/**
 * Compiles a chunk that any number of states can run. Function bodies are compiled on first call.
 */
export function compile(chunk: Chunk, options: CompileOptions = {}): Prototype {
  return makeUnit(chunk.name, options).prototype(chunk.main);
}

function makeUnit(chunkName: string, { trace = false, mark, fuse }: CompileOptions): Unit {
  const compileBody = ({ node }: Prototype): Execute => unit.block(node.body);
  const unit: Unit = {
    trace,
    mark,
    expression: (expression) => compileExpression(unit, expression),
    test: (expression) => compileTest(unit, expression),
    many: (expression) => compileMany(unit, expression),
    list: (expressions) => compileList(unit, expressions),
    block: (block) => compileBlock(unit, block),
    turns: (block) => (trace ? traceTurns(unit.block(block)) : unit.block(block)),
    statement: (statement) => {
      const compilePlain = (plain: Statement) => compileStatement(unit, plain);
      return trace ? traceStatement(unit, statement, compilePlain) : compilePlain(statement);
    },
    fuse: (statements, from) => (trace ? undefined : fuse?.(unit, statements, from)),
    prototype: (node) =>
      new Prototype(
        node,
        node.name,
        compileBody,
        () => compileSteps(unit, node),
        trace ? TRACE_WEIGHT : 1,
      ),
    operation: (line, left, right) =>
      new Operation(new Site(chunkName, line), describeForError(left), describeForError(right)),
    site: (line, callee) => {
      const found = nameOf(callee);
      return new Site(chunkName, line, found?.kind, found?.name);
    },
    methodSite: ({ line, name }) => new Site(chunkName, line, 'method', name),
    iteratorSite: (line) => new Site(chunkName, line, 'local', '(for generator)'),
  };
  return unit;
}

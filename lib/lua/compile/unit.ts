import type { Operation } from '../operations/operation';
import type { Block, Expression, FunctionNode, MethodExpression, Statement } from '../parse/ast';
import type { Site } from '../runtime/call-site';
import type { Results, Value } from '../values/value';
import type { Evaluate, Execute, LuaClosure, Prototype } from './closure';
import type { Frame } from './frame';

export type Test = (frame: Frame, closure: LuaClosure) => boolean;
export type EvaluateMany = (frame: Frame, closure: LuaClosure) => Results;
export type EvaluateList = (frame: Frame, closure: LuaClosure) => Value[];

/** Some statements, one behind the other, that are executed as one. */
export interface Fused {
  readonly execute: Execute;
  readonly count: number;
}

/** What the parts of the compiler ask of each other while a chunk is compiled. */
export interface Unit {
  /** A tracer may watch each statement. */
  readonly trace: boolean;
  /** What the steps of a trace name this chunk by, where several are in one. */
  readonly mark: number | undefined;
  /** One value. */
  expression(expression: Expression): Evaluate;
  /** Whether a value is neither nil nor false. */
  test(expression: Expression): Test;
  /** A call or `...` with all its values. */
  many(expression: Expression): EvaluateMany;
  /** The values of a list, the last one with all it gives. */
  list(expressions: readonly Expression[]): EvaluateList;
  block(block: Block): Execute;
  /** The body of a loop. */
  turns(block: Block): Execute;
  statement(statement: Statement): Execute;
  /** Some statements from a place on as one; undefined when there is nothing to gain. */
  fuse(statements: readonly Statement[], from: number): Fused | undefined;
  prototype(node: FunctionNode): Prototype;
  operation(line: number, left?: Expression, right?: Expression): Operation;
  site(line: number, callee?: Expression): Site;
  iteratorSite(line: number): Site;
  methodSite(expression: MethodExpression): Site;
}

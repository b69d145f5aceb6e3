import type { Operation } from '../operations/operation';
import type { Block, Expression, FunctionNode, MethodExpression, Statement } from '../parse/ast';
import type { Site } from '../runtime/call-site';
import type { Results, Value } from '../values/value';
import type { Evaluate, Execute, LuaClosure, Prototype } from './closure';
import type { Frame } from './frame';

export type Test = (frame: Frame, closure: LuaClosure) => boolean;
export type EvaluateMany = (frame: Frame, closure: LuaClosure) => Results;
export type EvaluateList = (frame: Frame, closure: LuaClosure) => Value[];

/** Consecutive statements compiled into one. */
export interface Fused {
  readonly execute: Execute;
  readonly count: number;
}

/** The interface between the parts of the compiler while a chunk is compiled. */
export interface Unit {
  /** Whether a tracer may observe each statement. */
  readonly trace: boolean;
  /** Identifies this chunk in the steps of a trace that covers several chunks. */
  readonly mark: number | undefined;
  /** Compiles an expression to a single value. */
  expression(expression: Expression): Evaluate;
  /** Compiles a condition: true when the value is neither nil nor false. */
  test(expression: Expression): Test;
  /** Compiles a call or `...` with all its values. */
  many(expression: Expression): EvaluateMany;
  /** Compiles an expression list; the last expression contributes all its values. */
  list(expressions: readonly Expression[]): EvaluateList;
  block(block: Block): Execute;
  /** Compiles the body of a loop. */
  turns(block: Block): Execute;
  statement(statement: Statement): Execute;
  /**
   * Fuses the statements that start at an index into one. Returns undefined when they are not
   * fused.
   */
  fuse(statements: readonly Statement[], from: number): Fused | undefined;
  prototype(node: FunctionNode): Prototype;
  operation(line: number, left?: Expression, right?: Expression): Operation;
  site(line: number, callee?: Expression): Site;
  iteratorSite(line: number): Site;
  methodSite(expression: MethodExpression): Site;
}

import type { FunctionNode } from '../../parse/ast';
import { traceStatementSteps, traceTurnSteps } from '../../trace/trace-steps';
import { NOTHING, type Results } from '../../values/value';
import type { ExecuteSteps } from '../closure';
import type { Unit } from '../unit';
import { stepExpression, stepList, stepMany } from './expression-steps';
import { stepBlock, stepStatement } from './statement-steps';
import type { StepUnit } from './step-unit';

/**
 * Compiles the resumable form of a function, which runs in coroutines and for calls too deep for
 * the JavaScript stack.
 */
export function compileSteps(unit: Unit, node: FunctionNode): ExecuteSteps {
  const steps: StepUnit = {
    unit,
    expression: (expression) => stepExpression(steps, expression),
    many: (expression) => stepMany(steps, expression),
    list: (expressions) => stepList(steps, expressions),
    block: (block) => stepBlock(steps, block),
    turns: (block) => (unit.trace ? traceTurnSteps(steps.block(block)) : steps.block(block)),
    statement: (statement) =>
      unit.trace
        ? traceStatementSteps(steps, statement, stepStatement)
        : stepStatement(steps, statement),
  };
  const body = steps.block(node.body);
  return function* (frame, closure) {
    const signal = yield* body.steps(frame, closure);
    // A body returns only results: break and goto signals are handled inside it.
    return signal === undefined ? NOTHING : (signal as Results);
  };
}

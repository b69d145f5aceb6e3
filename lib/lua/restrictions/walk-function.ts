import type { Block, Expression, FunctionNode, Statement, Target } from '../parse/ast';

/** Callbacks of a walk over a syntax tree. */
export interface Visitor {
  /** Visits an expression that is read. Its children are visited next, unless this returns true. */
  read(expression: Expression): boolean;
  /** Visits a variable or field that is written. The target's own parts are visited as reads. */
  write(target: Target): void;
}

/** Walks over all statements and expressions of a function, including nested functions. */
export function walkFunction(node: FunctionNode, visitor: Visitor): void {
  walkBlock(node.body, visitor);
}

function walkBlock(block: Block, visitor: Visitor): void {
  for (const statement of block.statements) walkStatement(statement, visitor);
}

function walkAll(expressions: readonly (Expression | undefined)[], visitor: Visitor): void {
  for (const expression of expressions) if (expression) walk(expression, visitor);
}

function walkStatement(statement: Statement, visitor: Visitor): void {
  switch (statement.kind) {
    case 'local':
    case 'return':
      walkAll(statement.values, visitor);
      break;
    case 'local function':
      walkFunction(statement.node, visitor);
      break;
    case 'assign':
      walkAll(statement.values, visitor);
      for (const target of statement.targets) walkTarget(target, visitor);
      break;
    case 'call':
      walk(statement.call, visitor);
      break;
    case 'do':
      walkBlock(statement.body, visitor);
      break;
    case 'while':
    case 'repeat':
      walk(statement.condition, visitor);
      walkBlock(statement.body, visitor);
      break;
    case 'for':
      walkAll([statement.start, statement.limit, statement.step], visitor);
      walkBlock(statement.body, visitor);
      break;
    case 'for in':
      walkAll(statement.values, visitor);
      walkBlock(statement.body, visitor);
      break;
    case 'if':
      for (const { condition, body } of statement.clauses) {
        walk(condition, visitor);
        walkBlock(body, visitor);
      }
      if (statement.otherwise) walkBlock(statement.otherwise, visitor);
      break;
    default:
  }
}

function walkTarget(target: Target, visitor: Visitor): void {
  visitor.write(target);
  if (target.kind === 'index') walkAll([target.object, target.key], visitor);
}

function walk(expression: Expression, visitor: Visitor): void {
  if (visitor.read(expression)) return;
  switch (expression.kind) {
    case 'index':
      walkAll([expression.object, expression.key], visitor);
      break;
    case 'call':
      walkAll([expression.callee, ...expression.args], visitor);
      break;
    case 'method':
      walkAll([expression.object, ...expression.args], visitor);
      break;
    case 'function':
      walkFunction(expression.node, visitor);
      break;
    case 'unary':
      walk(expression.operand, visitor);
      break;
    case 'binary':
      walkAll([expression.left, expression.right], visitor);
      break;
    case 'paren':
      walk(expression.inner, visitor);
      break;
    case 'table':
      walkAll(
        expression.items.flatMap(({ key, value }) => [key, value]),
        visitor,
      );
      break;
    default:
  }
}

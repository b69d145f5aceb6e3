import type { Expression } from '../../parse/ast';

const known = new WeakMap<Expression, boolean>();

/** Whether evaluating an expression makes a call that is written in the source. */
export function hasCall(expression: Expression): boolean {
  let found = known.get(expression);
  if (found === undefined) {
    found = look(expression);
    known.set(expression, found);
  }
  return found;
}

function look(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
    case 'method':
      return true;
    case 'index':
      return hasCall(expression.object) || hasCall(expression.key);
    case 'unary':
      return hasCall(expression.operand);
    case 'binary':
      return hasCall(expression.left) || hasCall(expression.right);
    case 'paren':
      return hasCall(expression.inner);
    case 'table':
      return expression.items.some(
        ({ key, value }) => (key !== undefined && hasCall(key)) || hasCall(value),
      );
    default:
      return false;
  }
}

import type { Expression } from '../parse/ast';
import type { NameKind } from '../runtime/call-site';

/** What an expression is called in error texts; undefined when it has no name. */
export function nameOf(
  expression: Expression | undefined,
): { kind: Exclude<NameKind, undefined>; name: string } | undefined {
  switch (expression?.kind) {
    case 'local':
      return { kind: 'local', name: expression.local.name };
    case 'upvalue':
      return { kind: 'upvalue', name: expression.name };
    case 'global':
      return { kind: 'global', name: expression.name };
    case 'index':
      return expression.key.kind === 'constant' && typeof expression.key.value === 'string'
        ? { kind: 'field', name: expression.key.value }
        : undefined;
    case 'paren':
      return nameOf(expression.inner);
    case 'binary':
      // LuaJIT names what was written last into the place the value stands in.
      return expression.operator === 'and' || expression.operator === 'or'
        ? nameOf(expression.right)
        : undefined;
    default:
      return undefined;
  }
}

/** `local 'x'`, or nothing. */
export function describeText(expression: Expression | undefined): string {
  const found = nameOf(expression);
  return found ? `${found.kind} '${found.name}'` : '';
}

/** Whether an expression can give any number of values. */
export function isOpen(expression: Expression | undefined): boolean {
  const kind = expression?.kind;
  return kind === 'call' || kind === 'method' || kind === 'vararg';
}

import type { Expression } from '../parse/ast';
import type { NameKind } from '../runtime/call-site';

/** Returns how error messages name an expression, or undefined when it has no name. */
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
      // LuaJIT uses the name of what was written last to the register that holds the value.
      return expression.operator === 'and' || expression.operator === 'or'
        ? nameOf(expression.right)
        : undefined;
    default:
      return undefined;
  }
}

/** Formats `local 'x'`, or an empty string. */
export function describeForError(expression: Expression | undefined): string {
  const found = nameOf(expression);
  return found ? `${found.kind} '${found.name}'` : '';
}

/** Whether an expression can yield any number of values. */
export function isOpen(expression: Expression | undefined): boolean {
  const kind = expression?.kind;
  return kind === 'call' || kind === 'method' || kind === 'vararg';
}

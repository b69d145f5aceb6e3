import type { Local } from './ast';
import type { Parser } from './parser';

const MAX_LOCALS = 200;

/** Reserves locals that become visible later: an initializer does not see its own variable. */
export function declare(parser: Parser, names: readonly string[]): Local[] {
  const scope = parser.scope;
  if (!scope) return [];
  if (scope.active.length + names.length > MAX_LOCALS) {
    const where = scope.parent ? `function at line ${scope.node.line}` : 'main function';
    parser.failPlain(`${where} has more than ${MAX_LOCALS} local variables`);
  }
  return names.map((name, ahead) => scope.reserve(name, ahead));
}

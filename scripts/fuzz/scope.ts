import type { Random } from './random';

/** What is known of a variable; `any` may be of any kind, including nil. */
export type Kind = 'number' | 'string' | 'boolean' | 'list' | 'record' | 'function' | 'any';

/** Kinds whose values can be printed. */
export const SHOWN: readonly Kind[] = ['number', 'string', 'boolean'];

export type Variable = { name: string; kind: Kind; fixed?: boolean };

/** What a part of a generated program may use. */
export type Scope = {
  random: Random;
  variables: Variable[];
  /** Remaining nesting levels. */
  depth: number;
  inLoop: boolean;
  /** The functions generated so far. A body calls only earlier ones, so that calls terminate. */
  counter: { names: number };
  /** Makes an expression of a kind. Calls and expressions contain each other. */
  express(scope: Scope, kind: Kind): string;
};

export const inner = (scope: Scope, changes: Partial<Scope> = {}): Scope => ({
  ...scope,
  variables: [...scope.variables],
  depth: scope.depth - 1,
  ...changes,
});

export const freshName = (scope: Scope, prefix: string): string =>
  `${prefix}${++scope.counter.names}`;

export const find = (scope: Scope, kind: Kind, writable = false): string | undefined => {
  const found = scope.variables.filter(
    (variable) => variable.kind === kind && !(writable && variable.fixed),
  );
  return found[scope.random.below(found.length)]?.name;
};

/** Makes an expression that can be indexed or measured. */
export const inParens = (scope: Scope, kind: Kind): string => `(${scope.express(scope, kind)})`;

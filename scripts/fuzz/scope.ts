import type { Random } from './random';

/** What is known of a variable; `any` may be of each kind, nil too. */
export type Kind = 'number' | 'string' | 'boolean' | 'list' | 'record' | 'function' | 'any';

export type Variable = { name: string; kind: Kind; fixed?: boolean };

/** What a part of a program being written may use. */
export type Scope = {
  random: Random;
  variables: Variable[];
  /** Levels of nesting left. */
  depth: number;
  inLoop: boolean;
  /** Functions made so far; a body calls earlier ones only, so that calls come to an end. */
  counter: { names: number };
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

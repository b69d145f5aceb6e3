import type { z } from 'zod';
import { DomainError, type FieldError, type FieldErrors } from '../errors';

export type Violation = { path: readonly PropertyKey[]; message: string };

const ENTITY = '@entity';

/** Converts zod issues to violations; an unknown key is a violation of that key. */
export const toViolations = (error: z.ZodError): Violation[] =>
  error.issues.flatMap((issue): Violation[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }))
      : [{ path: issue.path, message: issue.message }],
  );

// Maps, not objects: a field may be called `__proto__`.
type Tree = Map<PropertyKey, Tree | string>;

const plant = (tree: Tree, { path, message }: Violation): void => {
  const branches = path.slice(0, -1);
  const leaf = path.at(-1);
  let at = tree;
  for (const key of branches) {
    const next = at.get(key) ?? new Map();
    if (typeof next === 'string') return;
    at.set(key, next);
    at = next;
  }
  if (leaf !== undefined && !at.has(leaf)) at.set(leaf, message);
};

const toFieldError = (node: Tree | string): FieldError => {
  if (typeof node === 'string') return node;
  const keys = [...node.keys()];
  if (keys.every((key) => typeof key === 'number')) {
    const last = Math.max(...keys);
    return Array.from({ length: last + 1 }, (_, index) => {
      const child = node.get(index);
      return child === undefined ? null : toFieldError(child);
    });
  }
  return toFields(node);
};

const toFields = (tree: Tree): FieldErrors =>
  Object.fromEntries([...tree].map(([key, node]) => [String(key), toFieldError(node)]));

// Lua counts elements from 1.
const nameOf = (key: PropertyKey) => (typeof key === 'number' ? String(key + 1) : String(key));

const toSentences = (tree: Tree, prefix: string): string[] =>
  [...tree]
    .map(([key, node]) => ({ name: nameOf(key), node }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, node }) =>
      typeof node === 'string'
        ? [`${prefix}${name}: ${node}`]
        : toSentences(node, `${prefix}${name}.`),
    );

/**
 * Makes Kong's schema violation (spec §1.3): the errors nested in `fields`, and one message with all
 * of them in alphabetical order. A violation without a path concerns the entity as a whole.
 */
export const toSchemaViolation = (violations: readonly Violation[]): DomainError => {
  const tree: Tree = new Map();
  for (const violation of violations) if (violation.path.length > 0) plant(tree, violation);
  const ofEntity = violations.filter(({ path }) => path.length === 0).map(({ message }) => message);
  const sentences = [...ofEntity, ...toSentences(tree, '')];
  const [only] = sentences;
  const message =
    sentences.length === 1
      ? `schema violation (${only})`
      : `${sentences.length} schema violations (${sentences.join('; ')})`;
  const fields = toFields(tree);
  return new DomainError('schema violation', message, {
    ...fields,
    ...(ofEntity.length > 0 && { [ENTITY]: ofEntity }),
  });
};

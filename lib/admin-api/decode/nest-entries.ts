import type { Entry } from './form-entries';
import { parseName, type Step } from './parse-name';

export type FormValue = string | FormValue[] | { [key: string]: FormValue };

type Node = {
  values: string[];
  // Keys and positions are separate: `a[1]` and `a.1` differ.
  keys: Map<string, Node>;
  positions: Map<number, Node>;
  appended: Node[];
};

const makeNode = (): Node => ({
  values: [],
  keys: new Map(),
  positions: new Map(),
  appended: [],
});

const getOrMake = <Key>(children: Map<Key, Node>, key: Key): Node => {
  const child = children.get(key) ?? makeNode();
  children.set(key, child);
  return child;
};

const descend = (node: Node, step: Step): Node => {
  if (step.kind === 'key') return getOrMake(node.keys, step.key);
  if (step.kind === 'index') return getOrMake(node.positions, Number(step.key));
  const child = makeNode();
  node.appended.push(child);
  return child;
};

const elementsOf = ({ positions, appended, values }: Node): FormValue[] => [
  ...[...positions].sort(([a], [b]) => a - b).map(([, child]) => resolve(child)),
  ...values,
  ...appended.map(resolve),
];

const toRecord = ({ keys }: Node): { [key: string]: FormValue } =>
  Object.fromEntries([...keys].map(([key, child]) => [key, resolve(child)]));

const resolve = (node: Node): FormValue => {
  const { keys, positions, appended, values } = node;
  if (keys.size > 0) {
    const numbered = [...positions].map(([at, child]) => [String(at), resolve(child)]);
    return { ...Object.fromEntries(numbered), ...toRecord(node) };
  }
  const [only] = values;
  const isOne = values.length === 1 && positions.size === 0 && appended.length === 0;
  return isOne && only !== undefined ? only : elementsOf(node);
};

/**
 * Nests the arguments of a form by their names (spec §2): dots and `[key]` make objects; `[]`, `[1]` and
 * repeated names make arrays. All leaves are strings.
 */
export const nestEntries = (entries: readonly Entry[]): { [key: string]: FormValue } => {
  const root = makeNode();
  for (const [name, value] of entries) {
    const leaf = parseName(name).reduce(descend, root);
    leaf.values.push(value);
  }
  return toRecord(root);
};

import type { LuaClosure } from '../compile/closure';
import { isAppended } from '../compile/compile-append';
import { Box, type Frame } from '../compile/frame';
import type { Expression, Statement, Target } from '../parse/ast';
import { LuaTable } from '../values/table';
import { luaNull, type Value } from '../values/value';

/** A variable or field path that a statement mentions, and how to read it without side effects. */
export interface Watched {
  readonly name: string;
  read(frame: Frame, closure: LuaClosure): Value;
  /** The indexed object, for a field. */
  readonly holder?: Watched;
}

const MAX_WATCHED = 12;

function watch(expression: Expression): Watched | undefined {
  switch (expression.kind) {
    case 'paren':
      return watch(expression.inner);
    case 'local': {
      const { name, slot, captured } = expression.local;
      // A slot holds a box exactly when an inner function captures the local.
      if (captured)
        return {
          name,
          read: (frame) => {
            const box = frame[slot];
            return box instanceof Box ? box.value : undefined;
          },
        };
      return { name, read: (frame) => frame[slot] as Value };
    }
    case 'upvalue': {
      const { name, index } = expression;
      return { name, read: (_frame, closure) => closure.boxes[index]?.value };
    }
    case 'global': {
      const { name } = expression;
      return {
        name,
        read: (_frame, { env, run }) => env.getKey(name) ?? run.tracer?.findGlobal(env, name),
      };
    }
    case 'index':
      return watchField(expression.object, expression.key);
    default:
      return undefined;
  }
}

function watchField(objectExpression: Expression, keyExpression: Expression): Watched | undefined {
  const object = watch(objectExpression);
  if (!object || keyExpression.kind !== 'constant') return undefined;
  const key = keyExpression.value;
  return {
    name: typeof key === 'string' ? `${object.name}.${key}` : `${object.name}[${key}]`,
    read: (frame, closure) => {
      const table = object.read(frame, closure);
      return table instanceof LuaTable ? table.get(key) : undefined;
    },
    holder: object,
  };
}

/**
 * Finds the first nil or null value on the path to a field, which explains why the field is nil.
 */
export function findMissing(
  watched: Watched,
  frame: Frame,
  closure: LuaClosure,
): Watched | undefined {
  let missing: Watched | undefined;
  for (let holder = watched.holder; holder !== undefined; holder = holder.holder) {
    const value = holder.read(frame, closure);
    if (value === undefined || value === luaNull) missing = holder;
  }
  return missing;
}

function collect(expression: Expression, found: Map<string, Watched>): void {
  const watched = found.size < MAX_WATCHED ? watch(expression) : undefined;
  if (watched) {
    found.set(watched.name, watched);
    return;
  }
  for (const part of partsOf(expression)) collect(part, found);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'index':
      return [expression.object, expression.key];
    case 'call':
      // The callee is visible in the statement itself; its arguments are of interest.
      return expression.args;
    case 'method':
      return [expression.object, ...expression.args];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'paren':
      return [expression.inner];
    case 'table':
      return expression.items.map(({ value }) => value);
    default:
      return [];
  }
}

/** Lists what some expressions read. */
export function watchAll(expressions: readonly Expression[]): readonly Watched[] {
  const found = new Map<string, Watched>();
  for (const expression of expressions) collect(expression, found);
  return [...found.values()];
}

/** Lists the expressions that a statement evaluates itself, excluding its blocks. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'local':
    case 'return':
    case 'for in':
      return statement.values;
    case 'assign':
      return [...statement.values, ...statement.targets.flatMap(insideOf)];
    case 'call':
      return [statement.call];
    case 'while':
    case 'repeat':
      return [statement.condition];
    case 'for':
      return [statement.start, statement.limit, ...(statement.step ? [statement.step] : [])];
    default:
      return [];
  }
}

const insideOf = (target: Target): readonly Expression[] =>
  target.kind === 'index' ? [target.key] : [];

/** Lists what a statement writes. */
export function writesOf(statement: Statement): readonly Watched[] {
  if (statement.kind === 'assign') return watchTargets(statement.targets);
  if (statement.kind === 'local')
    return watchTargets(statement.locals.map((local) => ({ kind: 'local', local })));
  if (statement.kind === 'local function')
    return watchTargets([{ kind: 'local', local: statement.local }]);
  return [];
}

const watchTargets = (targets: readonly Expression[]): readonly Watched[] =>
  targets.flatMap((target) => watchLast(target) ?? watch(target) ?? []);

/** For `list[#list + 1]`, observes the last element of the list. */
function watchLast(target: Expression): Watched | undefined {
  const list = target.kind === 'index' && isAppended(target) ? watch(target.object) : undefined;
  return list && { name: `${list.name}[#${list.name}]`, read: (...at) => lastOf(list.read(...at)) };
}

const lastOf = (value: Value): Value => (value instanceof LuaTable ? value.list.at(-1) : undefined);

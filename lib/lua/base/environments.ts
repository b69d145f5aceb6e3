import { LuaClosure } from '../compile/closure';
import { checkNumber, checkTable, failArgument, makeFixedNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import type { Value } from '../values/value';

const OWN = 'cannot change environment of given object';

function findFunction(run: Run, value: Value, count: number): LuaClosure | 'global' | undefined {
  if (value instanceof LuaClosure) return value;
  if (typeof value === 'object' && value.type === 'function') return undefined;
  const level = value === undefined ? 1 : checkNumber(run, value, 1, count);
  if (level < 0) return failArgument(run, 1, 'level must be non-negative');
  if (level === 0) return 'global';
  return undefined;
}

const getfenv = makeFixedNative('getfenv', (run, count, value) => {
  const found = findFunction(run, value, count);
  return found instanceof LuaClosure ? found.env : run.globals;
});

const setfenv = makeFixedNative('setfenv', (run, count, value, environment) => {
  const env = checkTable(run, environment, 2, count);
  const found = findFunction(run, value, count);
  if (!(found instanceof LuaClosure)) return run.fail(`'setfenv' ${OWN}`);
  found.env = env;
  return found;
});

/** Functions that read and change environments (`getfenv`, `setfenv`), for trusted code only. */
export const environmentFunctions: Readonly<Record<string, LuaFunction>> = { getfenv, setfenv };

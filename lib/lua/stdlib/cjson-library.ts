import { checkString, failArgument, makeNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { luaNull, Multi, type Results, type Value } from '../values/value';
import { decodeJson, JsonProblem } from './json-decode';
import { encodeJson } from './json-encode';

type Convert = (run: Run, value: Value) => Value;
type Fail = (run: Run, message: string) => Results;

function converter(name: string, convert: Convert, fail: Fail): LuaFunction {
  return makeNative(name, (run, args): Results => {
    if (args.length !== 1) return failArgument(run, 1, 'expected 1 argument');
    try {
      return convert(run, args[0]);
    } catch (error) {
      if (error instanceof JsonProblem) return fail(run, error.message);
      throw error;
    }
  });
}

function makeModule(fail: Fail): Readonly<Record<string, Value>> {
  const decode: Convert = (run, value) => decodeJson(run, checkString(run, value, 1, 1));
  return {
    _NAME: 'cjson',
    _VERSION: '2.1.0',
    null: luaNull,
    encode: converter('encode', encodeJson, fail),
    decode: converter('decode', decode, fail),
  };
}

/** The module `cjson`, which raises errors. */
export const cjsonFunctions = makeModule((run, message) => run.fail(message));

/** The module `cjson.safe`, which returns nil and a message for errors. */
export const cjsonSafeFunctions = makeModule((_run, message) => new Multi([undefined, message]));

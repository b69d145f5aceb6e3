import { LuaError } from '../lua/runtime/errors';
import { makeNative, makeResumableNative } from '../lua/runtime/native';
import { LuaFunction, type Run } from '../lua/runtime/run';
import { formatNumber } from '../lua/stdlib/format-number';
import { LuaTable } from '../lua/values/table';
import { Multi, typeName, type Value } from '../lua/values/value';
import { encodeJson } from './encode-json';
import { escapeNative, outputNative } from './output';
import { loadView, noteViewError } from './runtime';
import { scan } from './scan';
import { writeLua } from './write-lua';

/** The version of lua-resty-template that this module reproduces. */
const VERSION = '2.0';

/** Checks that a view is a string. As in the library, the error carries no position. */
function checkView(view: Value, usage: string): string {
  if (view === undefined || view === false)
    throw new LuaError(`view was not provided for template.${usage}`);
  if (typeof view === 'string') return view;
  if (typeof view === 'number') return formatNumber(view);
  throw new LuaError(`bad argument #1 to 'open' (string expected, got ${typeName(view)})`);
}

const compileNative = (name: string, usage: string) =>
  makeNative(name, (run, [view, key]) => {
    const loaded = loadView(run, checkView(view, usage), key ?? view);
    return new Multi([loaded.view, loaded.cached]);
  });

function findView(run: Run, [view, , key]: readonly Value[], usage: string): Value {
  return loadView(run, checkView(view, usage), key ?? view).view;
}

const processNative = (name: string, usage: string) =>
  makeResumableNative(
    name,
    (run, args) => {
      const view = findView(run, args, usage);
      const { depth } = run;
      try {
        return run.call(view, [args[1]]);
      } catch (error) {
        noteViewError(run, view, depth, error);
        throw error;
      }
    },
    function* (run, args) {
      const view = findView(run, args, usage);
      const { depth } = run;
      try {
        return yield { fn: toFunction(view), args: [args[1]] };
      } catch (error) {
        noteViewError(run, view, depth, error);
        throw error;
      }
    },
  );

/** A script may have stored any value in `template.cache`. */
function toFunction(view: Value): LuaFunction {
  if (view instanceof LuaFunction) return view;
  throw new LuaError(`attempt to call a ${typeName(view)} value`);
}

const parseNative = (name: string, usage: string) =>
  makeNative(name, (run, [view]) => {
    const bytes = checkView(view, usage);
    run.charge(bytes.length);
    run.allocate(bytes.length * 4);
    return writeLua(bytes, scan(bytes).segments, { json: false }).text;
  });

/** `template.print` has no response to write to: the gateway raises the same error in a timer. */
const renderNative = (name: string) =>
  makeNative(name, () => {
    throw new LuaError('API disabled in the context of ngx.timer');
  });

const MEMBERS: [string, Value][] = [
  ['cache', false],
  ['_VERSION', VERSION],
  ['escape', escapeNative],
  ['output', outputNative],
  ['compile', compileNative('compile', 'compile(view, cache_key, plain)')],
  ['compile_string', compileNative('compile_string', 'compile_string(view, cache_key)')],
  ['process', processNative('process', 'process(view, context, cache_key, plain)')],
  ['process_string', processNative('process_string', 'process_string(view, context, cache_key)')],
  ['parse', parseNative('parse', 'parse(view, plain)')],
  ['parse_string', parseNative('parse_string', 'parse_string(view)')],
  ['render', renderNative('render')],
  ['render_string', renderNative('render_string')],
];

const JSON_NATIVE = makeNative('json', (run, [value]) => encodeJson(run, value));

const PLAIN = LuaTable.of(MEMBERS);
const WITH_JSON = LuaTable.of([...MEMBERS, ['json', JSON_NATIVE]]);

/** Makes the object `template` of one run. `json` enables Hookline's extension. */
export function makeTemplateObject(cache: LuaTable, json: boolean): LuaTable {
  const template = (json ? WITH_JSON : PLAIN).copy();
  template.set('cache', cache);
  return template;
}

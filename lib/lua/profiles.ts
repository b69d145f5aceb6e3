import { basicFunctions } from './base/basic';
import { environmentFunctions } from './base/environments';
import { loadFunctions } from './base/load';
import { metatableFunctions } from './base/metatables';
import { print } from './base/print';
import { pcall, xpcall } from './base/protect';
import { coroutineFunctions } from './coroutines/library';
import { failArgument, makeFixedNative } from './native';
import type { LuaFunction } from './run';
import { bitFunctions } from './stdlib/bit-library';
import { displayRaw } from './stdlib/display';
import { mathFunctions } from './stdlib/math-library';
import { osFunctions } from './stdlib/os-library';
import { stringFunctions } from './stdlib/string-library';
import { tableFunctions } from './stdlib/table-library';
import { LuaTable } from './table';
import type { Value } from './values';

/**
 * What a script sees. `sandbox`: the list of Kong 3.4 (spec §5.9); `strict` and `lax`: as 3.14;
 * `open`: all of it, for trusted code and tests.
 */
export type Profile = 'sandbox' | 'strict' | 'lax' | 'open';

interface Globals {
  readonly globals: LuaTable;
  readonly stringMetatable: LuaTable;
}

const modules: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  bit: bitFunctions,
  coroutine: coroutineFunctions,
  jit: {},
  math: mathFunctions,
  os: osFunctions,
  string: stringFunctions,
  table: tableFunctions,
};

const toTable = (entries: Readonly<Record<string, Value>>) => LuaTable.of(Object.entries(entries));

/** A stand-in that reads through to a module and refuses writes, as Kong's sandbox makes it. */
function protect(module: LuaTable, name: string): LuaTable {
  const refuse = makeFixedNative('__newindex', (run, _count, _table, key) =>
    run.fail(`Can not modify ${name}.${displayRaw(run, key)}. Protected by the sandbox.`),
  );
  const stand = new LuaTable();
  stand.metatable = LuaTable.of([
    ['__index', module],
    ['__newindex', refuse],
    ['__metatable', false],
  ]);
  return stand;
}

const require = makeFixedNative('require', (run, _count, name) => {
  if (typeof name !== 'string') return failArgument(run, 1, 'string expected');
  return run.fail(`require '${name}' not allowed within sandbox`);
});

const SANDBOX_COROUTINE = ['create', 'resume', 'running', 'status', 'wrap', 'yield'];
const SANDBOX_TABLE = ['concat', 'insert', 'maxn', 'remove', 'sort'];

function pick<Entry>(entries: Readonly<Record<string, Entry>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => names.includes(name)));
}

function makeSandbox(profile: Profile): Globals {
  const { randomseed: _, ...math } = mathFunctions;
  const visible: Record<string, Readonly<Record<string, Value>>> = {
    coroutine: pick(coroutineFunctions, SANDBOX_COROUTINE),
    math,
    os: osFunctions,
    string: stringFunctions,
    table: profile === 'sandbox' ? pick(tableFunctions, SANDBOX_TABLE) : tableFunctions,
  };
  const globals = toTable({ _VERSION: 'Lua 5.1', ...basicFunctions, pcall, xpcall, require });
  if (profile !== 'sandbox') {
    visible.bit = bitFunctions;
    globals.set('print', print);
  }
  for (const [name, entries] of Object.entries(visible))
    globals.set(name, protect(toTable(entries), name));
  return { globals, stringMetatable: LuaTable.of([['__index', toTable(stringFunctions)]]) };
}

function makeOpen(): Globals {
  const functions: Record<string, LuaFunction> = {
    ...basicFunctions,
    ...metatableFunctions,
    ...environmentFunctions,
    ...loadFunctions,
    pcall,
    print,
    xpcall,
  };
  const globals = toTable({ _VERSION: 'Lua 5.1', ...functions });
  for (const [name, entries] of Object.entries(modules)) globals.set(name, toTable(entries));
  const string = globals.get('string');
  return { globals, stringMetatable: LuaTable.of([['__index', string]]) };
}

const shared = new Map<Profile, Globals>();

/** The globals of a new state. Sandboxes share their libraries, which nothing can change. */
export function makeGlobals(profile: Profile): Globals {
  let made = shared.get(profile);
  if (profile === 'open') made = makeOpen();
  else if (!made) {
    made = makeSandbox(profile);
    shared.set(profile, made);
  }
  const globals = made.globals.copy();
  globals.set('_G', globals);
  return { globals, stringMetatable: made.stringMetatable };
}

import { basicFunctions } from '../base/basic';
import { environmentFunctions } from '../base/environments';
import { loadFunctions } from '../base/load';
import { metatableFunctions } from '../base/metatables';
import { print } from '../base/print';
import { pcall, xpcall } from '../base/protect';
import { makeRequire } from '../base/require';
import { coroutineFunctions } from '../coroutines/library';
import type { LuaFunction } from '../runtime/run';
import {
  bitFunctions,
  gatewayFunctions,
  gatewayLibraries,
  gatewayModuleFunctions,
  gatewayModules,
  mathFunctions,
  osFunctions,
  sandboxLibraries,
  stringFunctions,
  tableFunctions,
} from '../stdlib/index';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';
import { type MakeStand, protectLibrary } from './protect-library';

/**
 * The set of globals a script sees. `sandbox` is the list of Kong 3.4 (spec §5.9), `strict` and
 * `lax` follow Kong 3.14, and `open` has every function, for trusted code and tests.
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

const SANDBOX_COROUTINE = ['create', 'resume', 'running', 'status', 'wrap', 'yield'];

const sandboxCoroutine = Object.fromEntries(
  SANDBOX_COROUTINE.map((name) => [name, coroutineFunctions[name]]),
);

interface Sandbox extends Globals {
  /** Factories of the libraries, which each state gets anew. */
  readonly stands: readonly (readonly [string, MakeStand])[];
}

function makeSandbox(profile: Profile): Sandbox {
  const gateway = profile !== 'sandbox';
  const libraries = { ...(gateway ? gatewayLibraries : sandboxLibraries) };
  const functions = { _VERSION: 'Lua 5.1', ...basicFunctions, pcall, xpcall };
  const require = makeRequire(gateway ? gatewayModules : {}, gateway ? gatewayModuleFunctions : {});
  return {
    globals: toTable({ ...functions, require, ...(gateway ? gatewayFunctions : {}) }),
    stringMetatable: LuaTable.of([['__index', toTable(stringFunctions)]]),
    stands: Object.entries({ ...libraries, coroutine: { entries: sandboxCoroutine } }).map(
      ([name, library]) => [name, protectLibrary(name, library)] as const,
    ),
  };
}

function makeOpen(): Sandbox {
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
  return { globals, stringMetatable: LuaTable.of([['__index', string]]), stands: [] };
}

const shared = new Map<Profile, Sandbox>();

/**
 * Returns the globals of a new state. Sandboxes share the library contents, which no script can
 * change.
 */
export function makeGlobals(profile: Profile): Globals {
  const made = profile === 'open' ? makeOpen() : findSandbox(profile);
  const globals = made.globals.copy();
  for (const [name, make] of made.stands) globals.set(name, make());
  globals.set('_G', globals);
  return { globals, stringMetatable: made.stringMetatable };
}

function findSandbox(profile: Profile): Sandbox {
  const known = shared.get(profile);
  if (known) return known;
  const made = makeSandbox(profile);
  // Reserves the slots for the tables of this state: a state that adds no key shares all keys.
  for (const [name] of made.stands) made.globals.set(name, false);
  made.globals.set('_G', false);
  shared.set(profile, made);
  return made;
}

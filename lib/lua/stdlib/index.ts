import type { LuaFunction } from '../runtime/run';
import type { Value } from '../values/value';
import { bitFunctions } from './bit-library';
import { cjsonFunctions, cjsonSafeFunctions } from './cjson-library';
import { kongLogCall, kongLogFunctions, printFunction } from './log-library';
import { mathFunctions } from './math-library';
import { ngxFunctions } from './ngx-library';
import { osFunctions } from './os-library';
import { stringFunctions } from './string-library';
import { tableFunctions } from './table-library';

export { bitFunctions } from './bit-library';
export { mathFunctions } from './math-library';
export { osFunctions } from './os-library';
export { stringFunctions } from './string-library';
export { tableFunctions } from './table-library';

/** The entries of a library by name. */
export type Entries = Readonly<Record<string, Value>>;

/**
 * A library in a sandbox: its entries, its nested tables, and the function that calling it runs.
 */
export interface Library {
  readonly entries: Entries;
  readonly inner?: Readonly<Record<string, Library>>;
  readonly call?: LuaFunction;
}

function pick(entries: Entries, names: string): Entries {
  return Object.fromEntries(names.split(' ').map((name) => [name, entries[name]]));
}

const { randomseed: _, ...safeMath } = mathFunctions;

/** The libraries in the sandbox of Kong 3.4 except coroutine (spec §5.9). */
export const sandboxLibraries: Readonly<Record<string, Library>> = {
  math: { entries: safeMath },
  os: { entries: osFunctions },
  string: { entries: stringFunctions },
  table: { entries: pick(tableFunctions, 'concat insert maxn remove sort') },
};

/**
 * The libraries of Kong 3.14's strict and lax modes that need neither a request nor the network.
 */
export const gatewayLibraries: Readonly<Record<string, Library>> = {
  ...sandboxLibraries,
  bit: { entries: bitFunctions },
  jit: { entries: { arch: 'x64', os: 'Linux', version: 'LuaJIT 2.1', version_num: 20100 } },
  kong: { entries: {}, inner: { log: { entries: kongLogFunctions, call: kongLogCall } } },
  ngx: { entries: ngxFunctions },
  table: { entries: tableFunctions },
};

/** The modules that `require` returns in strict and lax mode, as far as this engine has them. */
export const gatewayModules: Readonly<Record<string, Library>> = {
  bit: { entries: bitFunctions },
  cjson: { entries: cjsonFunctions },
  'cjson.safe': { entries: cjsonSafeFunctions },
};

/** Modules that consist of a single function. */
export const gatewayModuleFunctions: Readonly<Record<string, Value>> = {
  'table.clear': tableFunctions.clear,
  'table.clone': tableFunctions.clone,
  'table.isarray': tableFunctions.isarray,
  'table.isempty': tableFunctions.isempty,
  'table.new': tableFunctions.new,
  'table.nkeys': tableFunctions.nkeys,
};

/** The global functions that strict and lax mode add. */
export const gatewayFunctions: Entries = { print: printFunction };

import { LuaClosure } from '../compile/closure';
import { compile } from '../compile/compile';
import { parseBytes } from '../parse/parse-chunk';
import { checkFunction, checkString, makeNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { LuaTable } from '../values/table';
import { first, Multi, type Results, type Value } from '../values/value';

const WRONG_MODE = new Multi([undefined, 'attempt to load chunk with wrong mode']);

function loadText(run: Run, source: string, name: string, env: LuaTable, mode = 'bt'): Results {
  run.charge(source.length >> 2);
  run.allocate(source.length * 8);
  const isBinary = source.startsWith('\x1b');
  if (!mode.includes(isBinary ? 'b' : 't')) return WRONG_MODE;
  if (isBinary) return new Multi([undefined, '(binary): cannot load incompatible bytecode']);
  const { chunk, diagnostics } = parseBytes(source, name);
  if (!chunk) return new Multi([undefined, diagnostics[0]?.message]);
  return new LuaClosure(compile(chunk), run, [], env);
}

const asEnvironment = (run: Run, args: readonly Value[]): LuaTable =>
  args[3] instanceof LuaTable ? args[3] : run.globals;

const loadstring = makeNative('loadstring', (run, args) => {
  const source = checkString(run, args[0], 1, args.length);
  const name = args[1] === undefined ? source : checkString(run, args[1], 2, args.length);
  return loadText(run, source, name, asEnvironment(run, args));
});

const load = makeNative('load', (run, args) => {
  const name = args[1] === undefined ? undefined : checkString(run, args[1], 2, args.length);
  const mode = args[2] === undefined ? undefined : checkString(run, args[2], 3, args.length);
  const [source] = args;
  if (typeof source === 'string' || typeof source === 'number') {
    const text = checkString(run, source, 1, args.length);
    return loadText(run, text, name ?? text, asEnvironment(run, args), mode);
  }
  const reader = checkFunction(run, source, 1, args.length);
  let text = '';
  for (;;) {
    const piece = first(run.call(reader, []));
    if (piece === undefined || piece === '') break;
    if (typeof piece !== 'string') return run.fail('reader function must return a string');
    run.allocate(piece.length);
    text += piece;
  }
  return loadText(run, text, name ?? '=(load)', asEnvironment(run, args), mode);
});

/** Functions that compile source code at run time, for trusted code only. Bytecode is rejected. */
export const loadFunctions: Readonly<Record<string, LuaFunction>> = { load, loadstring };

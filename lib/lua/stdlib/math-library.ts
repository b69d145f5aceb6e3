import { power } from '../operations/power';
import { LuaError } from '../runtime/errors';
import { checkNumber, makeFixedNative, makeNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { Multi, NOTHING, type Results, typeName, type Value } from '../values/value';
import { scaleExponent, splitExponent } from './binary-exponent';
import { makeSeededRandom } from './seeded-random';
import { toNumber } from './to-number';

function unary(name: string, compute: (x: number) => number): LuaFunction {
  return makeFixedNative(name, (run, count, x) =>
    compute(typeof x === 'number' ? x : checkNumber(run, x, 1, count)),
  );
}

function binary(name: string, compute: (x: number, y: number) => number): LuaFunction {
  return makeFixedNative(name, (run, count, x, y) =>
    compute(checkNumber(run, x, 1, count), checkNumber(run, y, 2, count)),
  );
}

/** Folds all arguments. A comparison with nan selects the later argument, as the processor does. */
function extreme(name: string, keeps: (kept: number, next: number) => boolean): LuaFunction {
  return makeNative(name, (run, args) => {
    const count = args.length;
    let kept = checkNumber(run, args[0], 1, count);
    for (let index = 1; index < count; index++) {
      const next = checkNumber(run, args[index], index + 1, count);
      if (!keeps(kept, next)) kept = next;
    }
    return kept;
  });
}

const log = makeFixedNative('log', (run, count, x, base) => {
  const value = checkNumber(run, x, 1, count);
  if (count < 2) return Math.log(value);
  return Math.log2(value) * (1 / Math.log2(checkNumber(run, base, 2, count)));
});

const frexp = makeFixedNative('frexp', (run, count, x) => {
  const { mantissa, exponent } = splitExponent(checkNumber(run, x, 1, count));
  return new Multi([mantissa, exponent]);
});

const modf = makeFixedNative('modf', (run, count, x) => {
  const value = checkNumber(run, x, 1, count);
  const whole = Math.trunc(value);
  if (Number.isNaN(value)) return new Multi([value, value]);
  const rest = Number.isFinite(value) ? value - whole : 0;
  return new Multi([whole, rest === 0 && (value < 0 || Object.is(value, -0)) ? -0 : rest]);
});

const random = makeFixedNative('random', (run, count, m, n) => {
  const drawn = drawRandom(run);
  if (count === 0) return drawn;
  const first = checkNumber(run, m, 1, count);
  if (count === 1) return Math.floor(drawn * first) + 1;
  return Math.floor(drawn * (checkNumber(run, n, 2, count) - first + 1)) + first;
});

const seeded = new WeakMap<Run, () => number>();

function drawRandom(run: Run): number {
  return seeded.get(run)?.() ?? run.host.random?.() ?? Math.random();
}

const randomseed = makeFixedNative('randomseed', (run, count, seed): Results => {
  seeded.set(run, makeSeededRandom(checkNumber(run, seed, 1, count)));
  return NOTHING;
});

/**
 * LuaJIT implements `deg` and `rad` in Lua, so their errors for non-numeric arguments are those of
 * Lua code.
 */
function multiplied(name: string, factor: number): LuaFunction {
  return makeFixedNative(name, (_run, _count, x) => {
    const number = typeof x === 'string' ? toNumber(x) : x;
    if (typeof number === 'number') return number * factor;
    const where = `[builtin:${name}]:0: `;
    throw new LuaError(`${where}attempt to perform arithmetic on a ${typeName(x)} value`);
  });
}

const DEGREES = 57.29577951308232;
const RADIANS = 0.017453292519943295;

/** The functions and constants of `math`. */
export const mathFunctions: Readonly<Record<string, Value>> = {
  abs: unary('abs', Math.abs),
  acos: unary('acos', Math.acos),
  asin: unary('asin', Math.asin),
  atan: unary('atan', Math.atan),
  atan2: binary('atan2', Math.atan2),
  ceil: unary('ceil', Math.ceil),
  cos: unary('cos', Math.cos),
  cosh: unary('cosh', Math.cosh),
  deg: multiplied('deg', DEGREES),
  exp: unary('exp', Math.exp),
  floor: unary('floor', Math.floor),
  fmod: binary('fmod', (x, y) => x % y),
  frexp,
  huge: Number.POSITIVE_INFINITY,
  ldexp: binary('ldexp', (x, e) => scaleExponent(x, Math.trunc(e))),
  log,
  log10: unary('log10', Math.log10),
  max: extreme('max', (kept, next) => kept > next),
  min: extreme('min', (kept, next) => kept < next),
  modf,
  pi: Math.PI,
  pow: binary('pow', power),
  rad: multiplied('rad', RADIANS),
  random,
  randomseed,
  sin: unary('sin', Math.sin),
  sinh: unary('sinh', Math.sinh),
  sqrt: unary('sqrt', Math.sqrt),
  tan: unary('tan', Math.tan),
  tanh: unary('tanh', Math.tanh),
};

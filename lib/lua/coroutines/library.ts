import { LuaError } from '../runtime/errors';
import { checkFunction, failArgument, makeNative, makeResumableNative } from '../runtime/native';
import type { LuaFunction, Run } from '../runtime/run';
import { Multi, toResults, type Value } from '../values/value';
import { COROUTINE_BYTES, Coroutine, resume } from './coroutine';

const makeCoroutine = (run: Run, args: readonly Value[]): Coroutine => {
  const body = checkFunction(run, args[0], 1, args.length);
  run.allocate(COROUTINE_BYTES);
  return new Coroutine(body);
};

const checkCoroutine = (run: Run, value: Value): Coroutine =>
  value instanceof Coroutine ? value : failArgument(run, 1, 'coroutine expected');

const create = makeNative('create', makeCoroutine);

const resumeFunction = makeNative('resume', (run, args) => {
  const coroutine = checkCoroutine(run, args[0]);
  try {
    return new Multi([true, ...resume(run, coroutine, args.slice(1))]);
  } catch (error) {
    if (!(error instanceof LuaError)) throw error;
    return new Multi([false, error.value]);
  }
});

const wrap = makeNative('wrap', (run, args) => {
  const coroutine = makeCoroutine(run, args);
  return makeNative('wrap', (inner, values) => {
    try {
      return toResults(resume(inner, coroutine, values));
    } catch (error) {
      if (error instanceof LuaError && typeof error.value === 'string') inner.fail(error.value);
      throw error;
    }
  });
});

const yieldFunction = makeResumableNative(
  'yield',
  (run) => run.fail('attempt to yield across C-call boundary'),
  function* (_run, args) {
    return yield { yielded: args };
  },
);

const status = makeNative('status', (run, args) => checkCoroutine(run, args[0]).status);

/** The main program has no coroutine object of its own, so one is created to represent it. */
const mainThreads = new WeakMap<Run, Coroutine>();

const running = makeNative('running', (run) => {
  if (run.coroutine) return new Multi([run.coroutine, false]);
  let main = mainThreads.get(run);
  if (!main) {
    main = new Coroutine(yieldFunction);
    main.status = 'running';
    mainThreads.set(run, main);
  }
  return new Multi([main, true]);
});

const isyieldable = makeNative('isyieldable', (run) => run.coroutine !== undefined);

/** The functions of `coroutine`. */
export const coroutineFunctions: Readonly<Record<string, LuaFunction>> = {
  create,
  isyieldable,
  resume: resumeFunction,
  running,
  status,
  wrap,
  yield: yieldFunction,
};

import { NATIVE_SITE, type Site } from '../runtime/call-site';
import { LuaError } from '../runtime/errors';
import { type LuaFunction, type Run, STACK_RESERVE, type Steps } from '../runtime/run';
import { all, LuaObject, toResults, type Value } from '../values/value';
import { drive } from './drive';

export type CoroutineStatus = 'suspended' | 'running' | 'normal' | 'dead';

/** A coroutine. Its call stack lives on the heap, so it can be suspended in any call. */
export class Coroutine extends LuaObject {
  readonly type = 'thread';
  status: CoroutineStatus = 'suspended';
  readonly stack: Steps[] = [];
  /** The call sites of its stack, saved while it is suspended. */
  sites: readonly Site[] = [];
  started = false;

  constructor(readonly body: LuaFunction) {
    super();
  }
}

/** Bytes charged for a new coroutine. */
export const COROUTINE_BYTES = 1024;
const RESUME_FUEL = 4;
/** JavaScript stack that one resume uses, counted in calls. */
const RESUME_CALLS = 4;

/** Resumes a coroutine and returns what it yields or returns. Its errors propagate. */
export function resume(run: Run, coroutine: Coroutine, args: readonly Value[]): readonly Value[] {
  if (coroutine.status === 'dead') throw new LuaError('cannot resume dead coroutine');
  if (coroutine.status !== 'suspended') throw new LuaError('cannot resume running coroutine');
  const { depth, depthLimit, stepping, floor, coroutine: outer } = run;
  const room = depthLimit - depth - RESUME_CALLS;
  if (room < -STACK_RESERVE) throw new LuaError('C stack overflow');
  const base = depth + 1;
  run.charge(RESUME_FUEL);
  run.sites[base] = NATIVE_SITE;
  for (const [at, site] of coroutine.sites.entries()) run.sites[base + 1 + at] = site;
  run.coroutine = coroutine;
  run.floor = base;
  if (outer instanceof Coroutine) outer.status = 'normal';
  coroutine.status = 'running';
  let finished = true;
  try {
    if (!coroutine.started) {
      coroutine.started = true;
      run.depth = base;
      coroutine.stack.push(coroutine.body.steps(run, args));
    }
    const driven = drive(run, coroutine.stack, base, room, toResults(args), true);
    if ('results' in driven) return all(driven.results);
    finished = false;
    coroutine.sites = run.sites.slice(base + 1, base + 1 + coroutine.stack.length);
    return driven.yielded;
  } finally {
    coroutine.status = finished ? 'dead' : 'suspended';
    if (outer instanceof Coroutine) outer.status = 'running';
    run.coroutine = outer;
    run.floor = floor;
    run.depth = depth;
    run.depthLimit = depthLimit;
    run.stepping = stepping;
  }
}

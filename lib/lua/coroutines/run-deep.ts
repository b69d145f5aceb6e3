import { LuaClosure } from '../compile/closure';
import type { Frame } from '../compile/frame';
import type { LuaFunction, Run } from '../runtime/run';
import { NOTHING, type Results } from '../values/value';
import { drive } from './drive';

/** Continues a call on the heap when the JavaScript stack has no room for more calls. */
export function runDeep(run: Run, fn: LuaFunction, frame: unknown): Results {
  if (!(fn instanceof LuaClosure)) return NOTHING;
  const { depth, depthLimit, stepping } = run;
  // The frame was made for this closure.
  const stack = [fn.prototype.steps(frame as Frame, fn)];
  const driven = drive(run, stack, depth, depthLimit - depth, NOTHING, false);
  run.depth = depth;
  run.depthLimit = depthLimit;
  run.stepping = stepping;
  return 'results' in driven ? driven.results : NOTHING;
}

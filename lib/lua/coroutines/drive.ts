import { NATIVE_SITE } from '../runtime/call-site';
import { LuaError } from '../runtime/errors';
import { type Run, STACK_RESERVE, type Steps } from '../runtime/run';
import { NOTHING, type Results, type Value } from '../values/value';

/** JavaScript stack that a driver uses, counted in calls. */
const DRIVER_CALLS = 4;

/** How a drive ended: all calls returned, or one of them yielded. */
export type Driven = { readonly results: Results } | { readonly yielded: readonly Value[] };

/** A pending error, wrapped so that an error of nil differs from no error. */
interface Failure {
  readonly error: unknown;
}

/**
 * Runs a call stack kept on the heap until it is empty or a call yields. Errors propagate from call
 * to call, so pcall is an ordinary call. `base` is the call depth below the stack.
 */
export function drive(
  run: Run,
  stack: Steps[],
  base: number,
  room: number,
  sent: Results,
  mayYield: boolean,
): Driven {
  let input = sent;
  let failure: Failure | undefined;
  for (;;) {
    const top = stack[stack.length - 1];
    if (!top) {
      if (failure) throw failure.error;
      return { results: input };
    }
    run.depth = base + stack.length;
    run.depthLimit = run.depth + room - DRIVER_CALLS;
    run.stepping = true;
    let step: ReturnType<Steps['next']>;
    try {
      step = failure ? top.throw(failure.error) : top.next(input);
      failure = undefined;
    } catch (error) {
      stack.pop();
      failure = { error };
      continue;
    }
    if (step.done) {
      stack.pop();
      input = step.value;
      continue;
    }
    const request = step.value;
    if ('yielded' in request) {
      if (mayYield) return request;
      failure = { error: new LuaError(`${run.where(1)}attempt to yield across C-call boundary`) };
      continue;
    }
    if (request.tail) {
      stack.pop();
      // A tail call has no call site of its own.
      run.sites[run.depth] = NATIVE_SITE;
    }
    const deepest = base + stack.length >= run.maxDepth;
    if (deepest || room - request.fn.excess < -STACK_RESERVE) {
      failure = { error: new LuaError(`${run.where(1)}stack overflow`) };
      continue;
    }
    run.allocate(request.fn.stepBytes);
    try {
      stack.push(request.fn.steps(run, request.args));
    } catch (error) {
      failure = { error };
    }
    input = NOTHING;
  }
}

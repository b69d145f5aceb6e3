import { resolveCall } from '../../operations/call-value';
import type { Operation } from '../../operations/operation';
import type { Site } from '../../runtime/call-site';
import type { Run } from '../../runtime/run';
import type { Results, Value } from '../../values/value';
import type { ManySteps } from './step-unit';

/** Calls a value from resumable code. */
export function* callSteps(
  run: Run,
  site: Site,
  what: string,
  callee: Value,
  values: readonly Value[],
): ManySteps {
  run.sites[run.depth] = site;
  const { fn, args } = resolveCall(run, site, what, callee, values);
  if (fn.resumable) return yield { fn, args, tail: false };
  return callNative(run, () => fn.callN(run, args));
}

/** Runs code to completion: coroutines cannot be suspended inside its callbacks. */
export function callNative(run: Run, call: () => Results): Results {
  run.stepping = false;
  const results = call();
  run.stepping = true;
  return results;
}

/** Calls a metamethod from resumable code. */
export function eventSteps(
  run: Run,
  operation: Operation,
  event: string,
  handler: Value,
  args: readonly Value[],
): ManySteps {
  return callSteps(run, operation.site.calling(event), '', handler, args);
}

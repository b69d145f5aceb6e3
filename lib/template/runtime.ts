import { LuaClosure } from '../lua/compile/closure';
import { LuaError } from '../lua/runtime/errors';
import type { LuaFunction, Run } from '../lua/runtime/run';
import type { Value } from '../lua/values/value';
import { makeEnvironment } from './environment';
import { noteFailure } from './failure';
import { type Runtime, TemplateRun } from './template-run';
import type { Unit } from './unit';

/** Bytes a text about to be compiled is charged for each of its own; what it keeps comes after. */
const BYTES_PER_BYTE = 8;

/** The templates of a run. */
export function getRuntime(run: Run): Runtime {
  const runtime = run instanceof TemplateRun ? run.runtime : undefined;
  if (!runtime) throw new Error('This run has no templates');
  return runtime;
}

/**
 * The function of a view, and whether it was compiled before. The price is the same however the
 * unit was come by, so that a run costs the same everywhere.
 */
export function loadView(run: Run, bytes: string, key: Value): { view: Value; cached: boolean } {
  const runtime = getRuntime(run);
  const cached = runtime.cache.get(key);
  if (cached !== undefined && cached !== false) return { view: cached, cached: true };
  run.charge(bytes.length);
  run.allocate(bytes.length * BYTES_PER_BYTE);
  const result = runtime.compileUnit(bytes);
  if (!result.ok) throw new LuaError(result.faults[0]?.message ?? '');
  run.allocate(result.unit.sizeBytes);
  const view = makeView(run, runtime, result.unit);
  runtime.views ??= new Map();
  runtime.views.set(view, result.unit);
  if (Number.isNaN(key)) throw new LuaError('table index is NaN');
  runtime.cache.set(key, view);
  return { view, cached: false };
}

/** The function of a unit in this run: takes a context, answers what the template renders to. */
export function makeView(run: Run, runtime: Runtime, unit: Unit): LuaFunction {
  const environment = makeEnvironment(run, runtime.template);
  return new LuaClosure(unit.prototype, run, [], environment);
}

/** Remembers, for an error on its way out of a view, where in the view it came from. */
export function noteError(run: Run, unit: Unit | undefined, depth: number, error: unknown): void {
  const runtime = getRuntime(run);
  if (unit) runtime.failure = noteFailure(run, runtime.failure, { unit, depth, error });
}

/** As `noteError`, for the function of an included view. */
export function noteViewError(run: Run, view: Value, depth: number, error: unknown): void {
  noteError(run, getRuntime(run).views?.get(view), depth, error);
}

import { LuaClosure } from '../lua/compile/closure';
import { LuaError } from '../lua/runtime/errors';
import type { LuaFunction, Run } from '../lua/runtime/run';
import type { Value } from '../lua/values/value';
import { makeEnvironment } from './environment';
import { noteFailure } from './failure';
import { type Runtime, TemplateRun } from './template-run';
import type { Unit } from './unit';

/**
 * Memory charged per source byte before compiling; the memory the unit keeps is charged afterwards.
 */
const BYTES_PER_BYTE = 8;

/** The state that the templates of one run share. */
export function getRuntime(run: Run): Runtime {
  const runtime = run instanceof TemplateRun ? run.runtime : undefined;
  if (!runtime) throw new Error('This run has no templates');
  return runtime;
}

/**
 * Returns the function of a view, and whether it was compiled before. The charge does not depend on
 * the host's cache, so a run costs the same everywhere.
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

/** Makes the function of a unit in this run: it takes a context and returns the rendered output. */
export function makeView(run: Run, runtime: Runtime, unit: Unit): LuaFunction {
  const environment = makeEnvironment(run, runtime.template);
  return new LuaClosure(unit.prototype, run, [], environment);
}

/** Records the position in a view at which an error leaves it. */
export function noteError(run: Run, unit: Unit | undefined, depth: number, error: unknown): void {
  const runtime = getRuntime(run);
  if (unit) runtime.failure = noteFailure(run, runtime.failure, { unit, depth, error });
}

/** Like `noteError`, for the function of an included view. */
export function noteViewError(run: Run, view: Value, depth: number, error: unknown): void {
  noteError(run, getRuntime(run).views?.get(view), depth, error);
}

import { type Json, toLua } from '../lua/json/convert';
import type { Profile } from '../lua/profiles/profiles';
import { LimitError, type LuaError } from '../lua/runtime/errors';
import type { Host, Limits, Run } from '../lua/runtime/run';
import { displayRaw } from '../lua/stdlib/display';
import type { Tracer } from '../lua/trace/tracer';
import { toText } from '../lua/values/byte-string';
import { LuaTable } from '../lua/values/table';
import { first, type Value } from '../lua/values/value';
import type { Template } from './compile';
import { type TemplateError, toRenderError } from './errors';
import { locateFailure } from './locate';
import { getRuntime, makeView, noteError } from './runtime';
import { makeTemplateObject } from './template-object';
import { makeTemplateRun, type Runtime } from './template-run';
import { readTemplateSource } from './template-source';
import { compileUnit, type UnitResult } from './unit';

/** Limits of one rendering. */
export type RenderLimits = Limits & {
  /** Maximum size of the output in bytes. */
  readonly outputBytes: number;
};

/**
 * The data of a template: JSON, or a function that creates Lua values that nothing else references.
 */
export type TemplateContext = Json | (() => Value);

/** Options for rendering. */
export type RenderOptions = {
  readonly limits: RenderLimits;
  /** Clocks. Without them, the time is the start of 1970. */
  readonly host?: Host;
  /**
   * The profile of globals that a template sees. The default is `lax`, the default of Kong's
   * sandbox.
   */
  readonly profile?: Profile;
  /** Compiles included templates; may use a cache. */
  readonly compileUnit?: (bytes: string, json: boolean) => UnitResult;
  /** Observes units that were compiled for a trace. */
  readonly tracer?: Tracer;
};

type Spent = {
  /** Instructions used. */
  readonly fuelUsed: number;
  /** Bytes allocated. */
  readonly memoryUsed: number;
};

export type RenderResult = Spent &
  (
    | {
        readonly ok: true;
        /** The output as a string. Bytes that are not valid UTF-8 become one character each. */
        readonly output: string;
        /** The output as bytes, one per character. */
        readonly bytes: string;
      }
    | { readonly ok: false; readonly error: TemplateError }
  );

/** A template in a run of its own. It can render several times and keeps its globals. */
export type TemplateSession = {
  readonly run: Run;
  readonly render: (context: Value) => Value;
};

const STILL: Host = { nowMs: () => 0, clockSeconds: () => 0 };

/** Opens a template. `render` throws Lua errors; `explain` converts one to a TemplateError. */
export function openTemplate(template: Template, options: RenderOptions): TemplateSession {
  const run = makeTemplateRun(options.profile ?? 'lax', options.limits, options.host ?? STILL);
  const { json } = template;
  const compile = options.compileUnit ?? compileUnit;
  const cache = new LuaTable();
  const runtime: Runtime = {
    template: makeTemplateObject(cache, json),
    cache,
    compileUnit: (bytes) => compile(bytes, json),
    views: undefined,
    failure: undefined,
  };
  run.runtime = runtime;
  run.tracer = options.tracer;
  const view = makeView(run, runtime, template.unit);
  const render = (context: Value) => {
    run.depth = 0;
    try {
      return first(run.call1(view, context));
    } catch (error) {
      noteError(run, template.unit, 0, error);
      throw error;
    }
  };
  return { run, render };
}

/**
 * Renders a template with an event's data in a run of its own, which leaves no state behind (spec
 * §6). A template that returns nothing renders to an empty string.
 */
export function renderTemplate(
  template: Template,
  context: TemplateContext,
  options: RenderOptions,
): RenderResult {
  const { run, render } = openTemplate(template, options);
  const { limits } = options;
  try {
    const bytes = toBytes(run, render(typeof context === 'function' ? context() : toLua(context)));
    if (bytes.length > limits.outputBytes) run.exhausted('output');
    const output = toText(bytes);
    // Copied field by field: an object spread here costs more than rendering a tag.
    const fuelUsed = limits.fuel - Math.max(0, run.fuel);
    const memoryUsed = limits.memoryBytes - Math.max(0, run.memory);
    return { ok: true, output, bytes, fuelUsed, memoryUsed };
  } catch (error) {
    const fuelUsed = limits.fuel - Math.max(0, run.fuel);
    const memoryUsed = limits.memoryBytes - Math.max(0, run.memory);
    return { ok: false, error: explainError(template, run, error), fuelUsed, memoryUsed };
  }
}

function toBytes(run: Run, value: Value): string {
  return value === undefined ? '' : displayRaw(run, value);
}

/**
 * Converts an error of a rendering to a TemplateError with its range. Rethrows faults of the
 * engine.
 */
export function explainError(template: Template, run: Run, error: unknown): TemplateError {
  const positions = getRuntime(run).failure?.positions ?? [];
  const cause = error instanceof RangeError ? new LimitError('depth', 'stack overflow') : error;
  return toRenderError(
    readTemplateSource(template.text),
    cause,
    locateFailure(positions, template.json),
    (raised: LuaError) => displayRaw(run, raised.value),
  );
}

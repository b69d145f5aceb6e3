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
import { readTemplateText } from './template-source';
import { compileUnit, type UnitResult } from './unit';

/** Budgets of one rendering. */
export type RenderLimits = Limits & {
  /** Bytes of what it renders to. */
  readonly outputBytes: number;
};

/** The data a template sees: JSON, or a function that makes Lua values nothing else holds. */
export type TemplateContext = Json | (() => Value);

/** What rendering takes from outside. */
export type RenderOptions = {
  readonly limits: RenderLimits;
  /** Clocks; without them it is 1970. */
  readonly host?: Host;
  /** The globals a template sees; `lax` unless said otherwise, as Kong's sandbox is for functions. */
  readonly profile?: Profile;
  /** Compiles what a template includes; a cache may be behind it. */
  readonly compileUnit?: (bytes: string, json: boolean) => UnitResult;
  /** Watches units that were compiled for a trace. */
  readonly tracer?: Tracer;
};

type Spent = {
  /** Units of work used. */
  readonly fuelUsed: number;
  /** Bytes allocated. */
  readonly memoryUsed: number;
};

export type RenderResult = Spent &
  (
    | {
        readonly ok: true;
        /** As text; bytes that are not UTF-8 are given one by one. */
        readonly output: string;
        /** As bytes, one per character. */
        readonly bytes: string;
      }
    | { readonly ok: false; readonly error: TemplateError }
  );

/** A template in a run of its own, which may render more than once and keeps its globals. */
export type TemplateSession = {
  readonly run: Run;
  readonly render: (context: Value) => Value;
};

const STILL: Host = { nowMs: () => 0, clockSeconds: () => 0 };

/** Opens a template. `render` throws what its Lua raises; `explain` tells where that was. */
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
 * Renders a template with an event's data, in a run of its own: nothing stays behind (spec §6). A
 * template that returns nothing renders to nothing.
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
    // Field by field: to spread an object here costs more than a tag.
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

/** What went wrong while a template rendered, and where in it. Rethrows faults of the engine. */
export function explainError(template: Template, run: Run, error: unknown): TemplateError {
  const places = getRuntime(run).failure?.places ?? [];
  const cause = error instanceof RangeError ? new LimitError('depth', 'stack overflow') : error;
  return toRenderError(
    readTemplateText(template.text),
    cause,
    locateFailure(places, template.json),
    (raised: LuaError) => displayRaw(run, raised.value),
  );
}

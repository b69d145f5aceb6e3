import {
  compile,
  execute,
  fromLua,
  invoke,
  type Limits,
  LuaTable,
  makeState,
  type Prototype,
  parseChunk,
  readJson,
  toByteString,
} from '@/lib/lua';
import { compileTemplate, renderTemplate } from '@/lib/template';

const LIMITS: Limits & { outputBytes: number } = {
  fuel: 1_000_000_000,
  memoryBytes: 4_000_000_000,
  depth: 16_000,
  outputBytes: 1_000_000,
};
const HOST = { nowMs: () => Date.now(), clockSeconds: () => 0 };

/** The result of one repetition, as a string. */
export type Once = () => string;

/**
 * Renders a template in a new run each time, as deliveries do, from an event's JSON or from a
 * parsed event that only needs conversion to Lua values.
 */
export function makeTemplateOnce(text: string, event: string, parsed = false): Once {
  const compiled = compileTemplate(text);
  if (!compiled.ok) throw new Error(compiled.error.message);
  const { template } = compiled;
  const bytes = toByteString(event);
  const context = parsed ? JSON.parse(event) : () => readJson(bytes);
  return () => {
    const rendered = renderTemplate(template, context, { limits: LIMITS, host: HOST });
    if (!rendered.ok) throw new Error(rendered.error.message);
    return rendered.output;
  };
}

function compileChunk(code: string): Prototype {
  const { chunk, diagnostics } = parseChunk(code, '=bench');
  if (!chunk) throw new Error(diagnostics[0]?.message);
  return compile(chunk);
}

function open(program: Prototype) {
  const state = makeState({ profile: 'sandbox', limits: LIMITS, host: HOST });
  const loaded = execute(state, program);
  if (!loaded.ok) throw new Error('the program does not load');
  return { state, fn: loaded.values[0] };
}

/** Calls a function with an event's JSON, in a new state each time or in one that is kept. */
export function makeLambdaOnce(code: string, event: string, fresh: boolean): Once {
  const program = compileChunk(code);
  const bytes = toByteString(event);
  const kept = open(program);
  return () => {
    const { state, fn } = fresh ? open(program) : kept;
    state.run.reset(LIMITS);
    const args = [readJson(bytes), 'consumers:create', 'crud', 7];
    const outcome = invoke(state, fn, args);
    if (!outcome.ok) throw new Error('the function fails');
    return `${fromLua(outcome.values[0])}`;
  };
}

export function makeProgramOnce(code: string): Once {
  const { state, fn } = open(compileChunk(code));
  return () => {
    state.run.reset(LIMITS);
    const outcome = invoke(state, fn);
    if (!outcome.ok) throw new Error('the program fails');
    return `${fromLua(outcome.values[0])}`;
  };
}

export function makeMarshalOnce(event: string): Once {
  const bytes = toByteString(event);
  return () => {
    const table = readJson(bytes);
    const entity = table instanceof LuaTable ? table.get('entity') : undefined;
    const tags = entity instanceof LuaTable ? entity.get('tags') : undefined;
    return tags instanceof LuaTable ? `${tags.list.length}` : '';
  };
}

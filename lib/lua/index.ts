export type { Prototype } from './compile/closure';
export { type CompileOptions, compile } from './compile/compile';
export { fromLua, type Json, toLua } from './json/convert';
export { readJson } from './json/read-json';
export type { Diagnostic } from './parse/diagnostic';
export { type Chunk, type Parsed, parseBytes, parseChunk } from './parse/parse-chunk';
export type { Profile } from './profiles/profiles';
export { findRestrictions, type Restriction } from './restrictions/find-restrictions';
export { LimitError, type LimitKind, LuaError } from './runtime/errors';
export { execute, invoke, type Outcome } from './runtime/execute';
export type { Host, Limits, Run } from './runtime/run';
export { DEFAULT_LIMITS, makeState, type State } from './runtime/state';
// To trace: `compile(chunk, { trace: true })`, and a `new Tracer()` as `state.run.tracer` before
// `execute` or `invoke`. Its `steps` are the statements in the order they ran, in coroutines and
// protected calls too; `dropped` counts those not kept. A trace changes no result and no budget.
export { type Observed, type TraceOptions, Tracer, type TraceStep } from './trace/tracer';
export { toByteString, toText } from './values/byte-string';
export { LuaTable } from './values/table';
export { luaNull, typeName, type Value } from './values/value';

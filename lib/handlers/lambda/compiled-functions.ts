import { compile, type Diagnostic, type Prototype, parseChunk, toByteString } from '@/lib/lua';
import { makeBoundedCache } from '@/lib/lua/bounded-cache';
import { COMPILED_BYTES } from '../code/script-limits';

export type CompiledFunction =
  | { ok: true; prototype: Prototype }
  | { ok: false; fault: Diagnostic };

/** The estimated size of a compiled function, in bytes per character of its source. */
const BYTES_PER_CHARACTER = 64;

const cache = makeBoundedCache<CompiledFunction>(COMPILED_BYTES);

const parse = (text: string, trace: boolean): CompiledFunction => {
  // A gateway names a chunk by its source, so error messages begin with its first line (spec §5.9).
  const { chunk, diagnostics } = parseChunk(text, toByteString(text));
  if (chunk !== undefined) return { ok: true, prototype: compile(chunk, { trace }) };
  const [fault] = diagnostics;
  if (fault === undefined) throw new Error('A chunk that does not parse must say why');
  return { ok: false, fault };
};

/** Compiles a function, or returns it from the cache. Never runs it. */
export const compileFunction = (text: string, trace = false): CompiledFunction => {
  if (trace) return parse(text, true);
  const known = cache.find(text);
  if (known !== undefined) return known;
  const compiled = parse(text, false);
  cache.keep(text, compiled, text.length * BYTES_PER_CHARACTER);
  return compiled;
};

import { compile, type Diagnostic, type Prototype, parseChunk, toByteString } from '@/lib/lua';
import { COMPILED_BYTES } from '../script-limits';

export type CompiledFunction =
  | { ok: true; prototype: Prototype }
  | { ok: false; fault: Diagnostic };

/** Bytes a compiled function is counted as, for each character of its text. */
const BYTES_PER_CHARACTER = 64;
const MAX_CHARACTERS = COMPILED_BYTES / BYTES_PER_CHARACTER;

// A Map keeps the order of insertion: its first entry is the one unused for longest.
const kept = new Map<string, CompiledFunction>();
let characters = 0;

const parse = (text: string, trace: boolean): CompiledFunction => {
  // A gateway loads a function by its own text, so error texts begin with its first line (spec §5.9).
  const { chunk, diagnostics } = parseChunk(text, toByteString(text));
  if (chunk !== undefined) return { ok: true, prototype: compile(chunk, { trace }) };
  const [fault] = diagnostics;
  if (fault === undefined) throw new Error('A chunk that does not parse must say why');
  return { ok: false, fault };
};

/** Compiles the text of a function, or takes what was compiled before. Never runs it. */
export const compileFunction = (text: string, trace = false): CompiledFunction => {
  if (trace) return parse(text, true);
  const known = kept.get(text);
  if (known !== undefined) {
    kept.delete(text);
    kept.set(text, known);
    return known;
  }
  const compiled = parse(text, false);
  kept.set(text, compiled);
  characters += text.length;
  for (const oldest of kept.keys()) {
    if (characters <= MAX_CHARACTERS) break;
    kept.delete(oldest);
    characters -= oldest.length;
  }
  return compiled;
};

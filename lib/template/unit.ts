import type { Prototype } from '../lua/compile/closure';
import { type CompileOptions, compile } from '../lua/compile/compile';
import type { Diagnostic } from '../lua/parse/diagnostic';
import { parseBytes } from '../lua/parse/parse-chunk';
import { fuse } from './fuse';
import { scan } from './scan';
import type { Segment } from './segment';
import { writeLua } from './write-lua';

/**
 * One compiled template text: a template, or a text it includes. It holds no map back to its own
 * lines; that is made again when there is an error to place.
 */
export type Unit = {
  /** The text in UTF-8, one byte per character. */
  readonly bytes: string;
  readonly prototype: Prototype;
  /** What it keeps in memory, roughly, in bytes. */
  readonly sizeBytes: number;
};

/** A unit, or what is wrong with its Lua. */
export type UnitResult =
  | { readonly ok: true; readonly unit: Unit }
  | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/** The chunk name error texts show: all templates begin with the same line of Lua. */
export const CHUNK = '[string "context=... or {}..."]';

/** Compiles the bytes of a template. `json` recognizes the helper of that name; options are for a trace. */
export function compileUnit(bytes: string, json: boolean, options?: CompileOptions): UnitResult {
  const { segments } = scan(bytes);
  const { text } = writeLua(bytes, segments, { json });
  const { chunk, diagnostics } = parseBytes(text, text);
  if (!chunk) return { ok: false, faults: diagnostics };
  const sizeBytes = estimateSize(bytes, segments);
  return { ok: true, unit: { bytes, prototype: compile(chunk, { ...options, fuse }), sizeBytes } };
}

// Measured, once rendered: what every template has, each tag, and each byte of Lua.
const TEMPLATE_BYTES = 28_000;
const TAG_BYTES = 400;
const CODE_FACTOR = 60;

function estimateSize(bytes: string, segments: readonly Segment[]): number {
  let code = 0;
  for (const segment of segments)
    if ('inner' in segment) code += segment.inner.end - segment.inner.start;
  return TEMPLATE_BYTES + bytes.length * 2 + segments.length * TAG_BYTES + code * CODE_FACTOR;
}

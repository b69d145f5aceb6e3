import type { Prototype } from '../lua/compile/closure';
import { type CompileOptions, compile } from '../lua/compile/compile';
import type { Diagnostic } from '../lua/parse/diagnostic';
import { parseBytes } from '../lua/parse/parse-chunk';
import { fuseClosing } from './fuse-closing';
import { fuseOutput } from './fuse-output';
import { scan } from './scan';
import type { Segment } from './segment';
import { writeLua } from './write-lua';

/**
 * A compiled template or included string. It keeps no source map: one is generated again when an
 * error must be located.
 */
export type Unit = {
  /** The source in UTF-8, one byte per character. */
  readonly bytes: string;
  readonly prototype: Prototype;
  /** Its approximate memory size in bytes. */
  readonly sizeBytes: number;
};

/** A unit, or its syntax error. */
export type UnitResult =
  | { readonly ok: true; readonly unit: Unit }
  | { readonly ok: false; readonly faults: readonly Diagnostic[] };

/** The chunk name in error messages: every template starts with the same line of Lua. */
export const CHUNK = '[string "context=... or {}..."]';

/**
 * Compiles the bytes of a template. `json` enables the helper of that name; the other options are
 * for tracing.
 */
export function compileUnit(bytes: string, json: boolean, options?: CompileOptions): UnitResult {
  const { segments } = scan(bytes);
  const { text } = writeLua(bytes, segments, { json });
  const { chunk, diagnostics } = parseBytes(text, text);
  if (!chunk) return { ok: false, faults: diagnostics };
  const sizeBytes = estimateSize(bytes, segments);
  return { ok: true, unit: { bytes, prototype: compile(chunk, { ...options, fuse }), sizeBytes } };
}

// Measured sizes after rendering: the base of every template, each tag, and each byte of Lua.
const TEMPLATE_BYTES = 28_000;
const TAG_BYTES = 400;
const CODE_FACTOR = 60;

function estimateSize(bytes: string, segments: readonly Segment[]): number {
  let code = 0;
  for (const segment of segments)
    if ('inner' in segment) code += segment.inner.end - segment.inner.start;
  return TEMPLATE_BYTES + bytes.length * 2 + segments.length * TAG_BYTES + code * CODE_FACTOR;
}

/** Fuses the statements that every template consists of. Behaviour and charges are unchanged. */
const fuse: CompileOptions['fuse'] = (unit, statements, from) =>
  fuseOutput(unit, statements, from) ?? fuseClosing(unit, statements[from]);

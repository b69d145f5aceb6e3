import { toByteString } from '../lua/values/byte-string';
import { type TemplateError, toCompileError } from './errors';
import { locateFault, readSource } from './locate';
import { readTemplateSource } from './template-source';
import { compileUnit, type Unit } from './unit';

/** Options for compiling a template. */
export type TemplateOptions = {
  /** Hookline's extensions to lua-resty-template. All are off by default. */
  readonly extensions?: {
    /** `json(value)`: returns the value as JSON, so that a quote cannot break a JSON body. */
    readonly json?: boolean;
  };
};

/** A compiled template. It is independent of runs: any number of runs can use it. */
export type Template = {
  readonly text: string;
  readonly json: boolean;
  readonly unit: Unit;
};

export type CompileResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly error: TemplateError };

/** Compiles a template without running it (spec §6). Never throws for an invalid template. */
export function compileTemplate(text: string, options: TemplateOptions = {}): CompileResult {
  const json = options.extensions?.json === true;
  const bytes = toByteString(text);
  const result = compileUnit(bytes, json);
  if (result.ok) return { ok: true, template: { text, json, unit: result.unit } };
  const [fault] = result.faults;
  if (!fault) throw new Error('A template that does not compile must say why');
  const source = readSource(bytes, json);
  const span = locateFault(source, fault);
  return { ok: false, error: toCompileError(readTemplateSource(text), fault, span, source.map) };
}

import { toByteString } from '../lua/values/byte-string';
import { type TemplateError, toCompileError } from './errors';
import { locateFault, readSource } from './locate';
import { readTemplateText } from './template-source';
import { compileUnit, type Unit } from './unit';

/** How a template is read. */
export type TemplateOptions = {
  /** What Hookline adds to lua-resty-template; all off unless asked for. */
  readonly extensions?: {
    /** `json(value)`: the value as JSON, so that a quote cannot break a JSON body. */
    readonly json?: boolean;
  };
};

/** A compiled template. Belongs to no run: any number of them may use it. */
export type Template = {
  readonly text: string;
  readonly json: boolean;
  readonly unit: Unit;
};

export type CompileResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly error: TemplateError };

/** Compiles a template without running any of it (spec §6). Never throws for a bad template. */
export function compileTemplate(text: string, options: TemplateOptions = {}): CompileResult {
  const json = options.extensions?.json === true;
  const bytes = toByteString(text);
  const result = compileUnit(bytes, json);
  if (result.ok) return { ok: true, template: { text, json, unit: result.unit } };
  const [fault] = result.faults;
  if (!fault) throw new Error('A template that does not compile must say why');
  const source = readSource(bytes, json);
  const span = locateFault(source, fault);
  return { ok: false, error: toCompileError(readTemplateText(text), fault, span, source.map) };
}

import { type Observed, Tracer } from '../../lua/trace/tracer';
import { toText } from '../../lua/values/byte-string';
import { LuaTable } from '../../lua/values/table';
import type { Value } from '../../lua/values/value';

/** The name of the last output element in the trace of the generated Lua. */
export const OUTPUT = '___[#___]';

const LONGEST_OUTPUT = 200;

/** A tracer that knows the sources of a template's names and keeps the output of each step. */
export class TemplateTracer extends Tracer {
  override findGlobal(environment: LuaTable, name: string): Value {
    const context = environment.getKey('context');
    return context instanceof LuaTable ? context.get(name) : undefined;
  }

  override observe(name: string, value: Value): Observed {
    if (name !== OUTPUT || typeof value !== 'string') return super.observe(name, value);
    const cut = value.length > LONGEST_OUTPUT;
    return { name, value: `${toText(value.slice(0, LONGEST_OUTPUT))}${cut ? '…' : ''}` };
  }
}

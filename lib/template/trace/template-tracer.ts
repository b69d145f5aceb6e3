import { type Observed, Tracer } from '../../lua/trace/tracer';
import { toText } from '../../lua/values/byte-string';
import { LuaTable } from '../../lua/values/table';
import type { Value } from '../../lua/values/value';

/** What the list of a template's output ends with, as the trace of its Lua names it. */
export const OUTPUT = '___[#___]';

const LONGEST_OUTPUT = 200;

/** A tracer that knows where a template's names come from, and keeps what a step puts out as it is. */
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

import { Site } from '../runtime/call-site';
import { FixedNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import type { LuaTable } from '../values/table';
import type { Value } from '../values/value';

/** The inline cache of one global access in the source. */
export class GlobalHint {
  /** The slot at which the name was last found. */
  slot = 0;
  /** Whether the name is a library; undefined until first checked. */
  library: boolean | undefined = undefined;
}

/** The call site of an environment's `__index`: it names no chunk. */
export const GLOBAL_SITE = new Site(undefined, 0);
const INDEX_SITE = GLOBAL_SITE.calling('__index');

/** An `__index` that compiled code queries without a call, charged like one. */
export abstract class GlobalSource extends FixedNative {
  /** Whether a name may be a library. */
  abstract isLibrary(name: string): boolean;

  /** Returns the result of the call. */
  protected abstract find(run: Run, environment: LuaTable, name: string, hint: GlobalHint): Value;

  /**
   * Returns a member of a library that no script has changed, or undefined when it must be read
   * normally.
   */
  protected abstract findMember(
    run: Run,
    environment: LuaTable,
    name: string,
    member: string,
  ): Value;

  /** Reads `name`, which the environment itself does not have. */
  read(run: Run, environment: LuaTable, name: string, hint: GlobalHint): Value {
    run.sites[run.depth] = INDEX_SITE;
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.find(run, environment, name, hint);
  }

  /** Reads `name.member` when `name` is a library, without exposing the library table. */
  readMember(run: Run, environment: LuaTable, name: string, member: string): Value {
    const value = this.findMember(run, environment, name, member);
    if (value === undefined) return undefined;
    run.sites[run.depth] = INDEX_SITE;
    if (--run.fuel < 0) run.exhausted('fuel');
    return value;
  }
}

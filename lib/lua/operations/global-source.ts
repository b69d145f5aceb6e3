import { Site } from '../runtime/call-site';
import { FixedNative } from '../runtime/native';
import type { Run } from '../runtime/run';
import type { LuaTable } from '../values/table';
import type { Value } from '../values/value';

/** What one place in the source remembers of the globals it reads. */
export class GlobalHint {
  /** Where the name was found last. */
  place = 0;
  /** Whether the name is a library's; undefined until it was asked for. */
  library: boolean | undefined = undefined;
}

/** The place of the calls an environment's `__index` gets: no chunk is named. */
export const GLOBAL_SITE = new Site(undefined, 0);
const INDEX_SITE = GLOBAL_SITE.calling('__index');

/** An `__index` of environments that compiled code asks without a call, at the price of one. */
export abstract class GlobalSource extends FixedNative {
  /** Whether a name may be a library's. */
  abstract isLibrary(name: string): boolean;

  /** What the call gives. */
  protected abstract find(run: Run, environment: LuaTable, name: string, hint: GlobalHint): Value;

  /** A function or constant of a library no script has touched; undefined: read it the usual way. */
  protected abstract findMember(
    run: Run,
    environment: LuaTable,
    name: string,
    member: string,
  ): Value;

  /** `name`, which the environment itself does not have. */
  read(run: Run, environment: LuaTable, name: string, hint: GlobalHint): Value {
    run.sites[run.depth] = INDEX_SITE;
    if (--run.fuel < 0) run.exhausted('fuel');
    return this.find(run, environment, name, hint);
  }

  /** `name.member`, if `name` is a library; the library itself is not handed out. */
  readMember(run: Run, environment: LuaTable, name: string, member: string): Value {
    const value = this.findMember(run, environment, name, member);
    if (value === undefined) return undefined;
    run.sites[run.depth] = INDEX_SITE;
    if (--run.fuel < 0) run.exhausted('fuel');
    return value;
  }
}

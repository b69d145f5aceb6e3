import { makeFixedNative } from '../runtime/native';
import { displayRaw } from '../stdlib/display';
import type { Library } from '../stdlib/index';
import { LuaTable } from '../values/table';
import type { Value } from '../values/value';

/** Makes a proxy table that reads from a library and rejects writes, as Kong's sandbox does. */
export type MakeStand = () => LuaTable;

/**
 * Prepares a library once. Each state gets a proxy table of its own, because functions such as
 * `table.insert` bypass `__newindex`.
 */
export function protectLibrary(name: string, library: Library): MakeStand {
  const refuse = makeFixedNative('__newindex', (run, _count, _table, key) =>
    run.fail(`Can not modify ${name}.${displayRaw(run, key)}. Protected by the sandbox.`),
  );
  const inner = Object.entries(library.inner ?? {}).map(
    ([key, value]) => [key, protectLibrary(`${name}.${key}`, value)] as const,
  );
  const makeMetatable = (): LuaTable => {
    const own = inner.map(([key, make]): [Value, Value] => [key, make()]);
    const events: [Value, Value][] = [
      ['__index', LuaTable.of([...Object.entries(library.entries), ...own])],
      ['__newindex', refuse],
      ['__metatable', false],
    ];
    if (library.call) events.push(['__call', library.call]);
    return LuaTable.of(events);
  };
  const shared = inner.length === 0 ? makeMetatable() : undefined;
  return () => {
    const stand = new LuaTable();
    stand.metatable = shared ?? makeMetatable();
    return stand;
  };
}

import { type Json, readJson, toLua, type Value } from '@/lib/lua';
import type { HandlerEvent } from '../prepared';

/**
 * An event's data as Lua values that nothing else holds: the same from its text as from the object.
 * Throws a LuaError when it is nested too deeply.
 */
export const readData = (event: HandlerEvent): Value =>
  // Where there is a text, asking for the data would parse it.
  event.bytes === undefined ? toLua(event.data as Json) : readJson(event.bytes);

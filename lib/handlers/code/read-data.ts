import { type Json, readJson, toLua, type Value } from '@/lib/lua';
import type { HandlerEvent } from '../prepared';

/**
 * Converts an event's data to Lua values that nothing else references, with the same result from its
 * JSON as from the object. Throws a LuaError when the data is nested too deeply.
 */
export const readData = (event: HandlerEvent): Value =>
  // Reading `data` of an event that has its JSON would parse it.
  event.bytes === undefined ? toLua(event.data as Json) : readJson(event.bytes);

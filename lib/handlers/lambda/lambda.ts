import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookHandler } from '../handler';

/** What a gateway says where `untrusted_lua` is off (spec §5.9). */
export const LUA_IS_OFF =
  "loading of untrusted Lua code disabled because 'untrusted_lua' config option is set to 'off'";

/** `lambda`: functions to run with the event (spec §5.9). */
export const lambda: EventHookHandler<Extract<EventHook, { handler: 'lambda' }>> = {
  name: 'lambda',
  prepare: ({ config: { functions } }, event, { profile, pid, nowMs }) =>
    profile === null
      ? { kind: 'unprepared', phase: 'compile', message: LUA_IS_OFF }
      : { kind: 'lambda', job: { functions, event, profile, pid, nowMs } },
};

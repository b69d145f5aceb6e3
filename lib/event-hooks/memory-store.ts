import type { IncomingEvent } from './evaluate/incoming-event';
import type { EventHook, EventHookVersion } from './schema';
import type { EventHookChange, EventHookStore } from './store';

/** Makes an in-memory event hook store; `raise` receives the events of each saved change. */
export const makeMemoryEventHookStore = (
  raise: (events: IncomingEvent[]) => void = () => {},
): EventHookStore => {
  const hooks = new Map<string, EventHook>();
  let versions: EventHookVersion[] = [];

  const retire = (change: EventHookChange) => {
    versions = versions.map((version) =>
      version.hookId === change.before?.id && version.retiredAt === null
        ? { ...version, retiredAt: change.at }
        : version,
    );
  };
  const add = (hook: EventHook, { at, actor }: EventHookChange) => {
    hooks.set(hook.id, structuredClone(hook));
    versions.unshift({
      id: hook.versionId,
      hookId: hook.id,
      version: hook.version,
      hook: structuredClone(hook),
      createdAt: at,
      retiredAt: null,
      author: actor.name,
    });
  };

  return {
    list: async ({ size, after }) => {
      const following = [...hooks.values()]
        .filter(({ id }) => after === null || id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      return {
        hooks: structuredClone(following.slice(0, size)),
        more: following.length > size,
      };
    },
    find: async (id) => structuredClone(hooks.get(id) ?? null),
    save: async (change) => {
      const { before, after } = change;
      const stored = before ? hooks.get(before.id) : after && hooks.get(after.id);
      if ((stored?.version ?? null) !== (before?.version ?? null)) return 'conflict';
      retire(change);
      if (after) add(after, change);
      else if (before) hooks.delete(before.id);
      raise(change.raise);
      return 'saved';
    },
    listVersions: async (hookId) =>
      structuredClone(versions.filter((version) => version.hookId === hookId)),
    findVersion: async (versionId) =>
      structuredClone(versions.find(({ id }) => id === versionId) ?? null),
  };
};

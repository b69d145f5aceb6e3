import { crud, daoCrud } from './crud';
import { balancer, plugins } from './gateway';
import type { EventType, Source } from './source';

const builtIn: readonly Source[] = [balancer, crud, daoCrud, ...plugins];

// Indexed by key: built-in sources never change, and crud alone has hundreds of events.
const builtInTypes = new Map(
  builtIn.flatMap((source) => source.events.map((type) => [`${source.name}\n${type.name}`, type])),
);

// The source of pings; hooks cannot listen to it, and no custom source may use it (spec §3.2).
const PING_SOURCE = 'kong:event_hooks';

/** Whether the gateway uses a name, so that no custom source may have it. */
export const isBuiltInSource = (name: string): boolean =>
  name === PING_SOURCE || builtIn.some((source) => source.name === name);

/**
 * Lists every source a hook may listen to, built-in ones first (spec §3). A custom source with the
 * name of a built-in one adds its events to it.
 */
export const listSources = (custom: readonly Source[] = []): readonly Source[] => {
  if (custom.length === 0) return builtIn;
  const byName = new Map<string, Source>(builtIn.map((source) => [source.name, source]));
  for (const source of custom) {
    const present = byName.get(source.name);
    const names = new Set(present?.events.map((type) => type.name));
    const added = source.events.filter((type) => !names.has(type.name));
    byName.set(
      source.name,
      present ? { ...present, events: [...present.events, ...added] } : source,
    );
  }
  return [...byName.values()];
};

/** Finds a source by name, or null. */
export const findSource = (name: string, custom: readonly Source[] = []): Source | null =>
  listSources(custom).find((source) => source.name === name) ?? null;

/** Finds an event of a source, or null. */
export const findEventType = (
  source: string,
  event: string,
  custom: readonly Source[] = [],
): EventType | null =>
  builtInTypes.get(`${source}\n${event}`) ??
  custom.find(({ name }) => name === source)?.events.find(({ name }) => name === event) ??
  null;

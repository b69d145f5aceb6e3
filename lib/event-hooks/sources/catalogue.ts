import { crud, daoCrud } from './crud';
import { balancer, plugins } from './gateway';
import type { EventType, Source } from './source';

const builtIn: readonly Source[] = [balancer, crud, daoCrud, ...plugins];

// The built-in ones never change and crud alone has hundreds of events: look-ups go by key.
const builtInTypes = new Map(
  builtIn.flatMap((source) => source.events.map((type) => [`${source.name}\n${type.name}`, type])),
);

// What pings carry; no source to listen to, and none to be taken for it (spec §3.2).
const PING_SOURCE = 'kong:event_hooks';

/** Whether a name is taken by the gateway, so that no custom source may have it. */
export const isBuiltInSource = (name: string): boolean =>
  name === PING_SOURCE || builtIn.some((source) => source.name === name);

/**
 * Every source a hook may listen to, built-in ones first (spec §3). A custom source of a built-in
 * one's name adds its events to it.
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

/** The source of a name, or null. */
export const findSource = (name: string, custom: readonly Source[] = []): Source | null =>
  listSources(custom).find((source) => source.name === name) ?? null;

/** What is known of an event of a source, or null. */
export const findEventType = (
  source: string,
  event: string,
  custom: readonly Source[] = [],
): EventType | null =>
  builtInTypes.get(`${source}\n${event}`) ??
  custom.find(({ name }) => name === source)?.events.find(({ name }) => name === event) ??
  null;
